const name = "bansos-terbuka.petugas";

/** Notes that somebody signed in with this browser, and nothing of who: so that others are not asked about a session. */
export function leaveTrace(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(name, "1");
    else localStorage.removeItem(name);
  } catch {
    // Without storage every visit asks for a session, which is only slower.
  }
}

/** Claims that there may be a session to ask for. */
export function hasTrace(): boolean {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return true;
  }
}
