import { useEffect, useState } from "react";

/** Returns the whole seconds since something is under way; 0 while nothing is. */
export function useSeconds(isUnderWay: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!isUnderWay) return;
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [isUnderWay]);
  return seconds;
}
