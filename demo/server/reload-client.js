new EventSource('/dev/reload').onmessage = () => location.reload();
