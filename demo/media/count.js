// The magazine's own count of visits, which waits for a decision too.
void fetch('/media/count', {method: 'POST'});
