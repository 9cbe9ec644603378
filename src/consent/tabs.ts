/** A line to the other tabs. */
export interface Follower {
  /** Tells the other tabs to read again. */
  tell(): void;
  /** Hears and tells nothing any more. */
  stop(): void;
}

/** How long a cookie may take to come after the message on it, in milliseconds: WebKit tells of both on ways of their own. */
const COOKIE_LATER = 200;

/**
 * Hears of what other tabs store: by BroadcastChannel, by `storage` events where there is none, and by
 * `pageshow` when the page comes back from the back/forward cache.
 *
 * @param page - the window
 * @param name - of the channel, and how the keys of what is stored begin
 * @param changed - called on each occasion, and once more when cookies have come; never for what this tab does
 */
export function followTabs(
  page: Window & typeof globalThis,
  name: string,
  changed: () => void,
): Follower {
  const heard = new AbortController();
  let channel: BroadcastChannel | undefined;
  const on = <E extends Event>(type: string, listener: (event: E) => void) =>
    page.addEventListener?.(type, listener as EventListener, {signal: heard.signal});
  let later: ReturnType<typeof setTimeout> | undefined;
  const hear = () => {
    changed();
    clearTimeout(later);
    later = setTimeout(() => heard.signal.aborted || changed(), COOKIE_LATER);
  };
  const close = () => channel?.close();
  const open = () => {
    try {
      channel = new page.BroadcastChannel(name);
      channel.onmessage = hear;
    } catch {
      // Without a channel (old browsers, sandboxed frames) `storage` events tell.
    }
  };
  open();
  on<StorageEvent>('storage', ({key}) => {
    if (key === null || key === name) hear();
  });
  // An open channel can keep a page out of the back/forward cache.
  on('pagehide', close);
  on<PageTransitionEvent>('pageshow', ({persisted}) => {
    if (!persisted) return;
    open();
    changed();
  });
  return {
    tell: () => {
      try {
        channel?.postMessage(0);
      } catch {
        // Closed: the page is on its way out, and what it stored is read by whoever comes next.
      }
    },
    stop: () => {
      heard.abort();
      close();
    },
  };
}
