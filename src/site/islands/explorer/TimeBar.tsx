import { useEffect, useState } from "react";
import { formatPeriod } from "#messages";
import { explorerText } from "#messages/explorer";
import type { Choose } from "./use-explorer-view.ts";
import { useReducedMotion } from "./use-reduced-motion.ts";

interface Props {
  periods: readonly string[];
  period: string;
  choose: Choose;
}

const stepMilliseconds = 1400;

/** Moves through time: a slider, steps, and a button that plays; where less motion is asked for it does not play. */
export function TimeBar({ periods, period, choose }: Props) {
  const [isPlaying, setPlaying] = useState(false);
  const isStill = useReducedMotion();
  const place = periods.indexOf(period);
  const last = periods.length - 1;
  const go = (index: number, how: "push" | "replace") => {
    const next = periods[Math.min(Math.max(index, 0), last)];
    if (next && next !== period) choose({ period: next }, how);
  };
  const stop = () => setPlaying(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every step sets the next one going
  useEffect(() => {
    if (!isPlaying) return;
    if (place >= last) return stop();
    const waiting = setTimeout(() => go(place + 1, "replace"), stepMilliseconds);
    return () => clearTimeout(waiting);
  }, [isPlaying, place, last]);

  const play = () => {
    if (place >= last) go(0, "replace");
    setPlaying(true);
  };
  return (
    <div className="time-bar">
      {!isStill && (
        <button type="button" className="play" onClick={isPlaying ? stop : play}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={isPlaying ? "M3 2h4v12H3zM9 2h4v12H9z" : "M4 2 14 8 4 14z"} />
          </svg>
          {explorerText(isPlaying ? "pause" : "play")}
        </button>
      )}
      <button
        type="button"
        aria-label={explorerText("periodBefore")}
        aria-disabled={place <= 0}
        onClick={() => go(place - 1, "push")}
      >
        ‹
      </button>
      <label className="time-slider">
        <span className="time-name">
          {explorerText("period")}: <strong>{formatPeriod(period)}</strong>
        </span>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={Math.max(place, 0)}
          aria-valuetext={formatPeriod(period)}
          onChange={({ target }) => {
            stop();
            go(Number(target.value), "replace");
          }}
        />
      </label>
      <button
        type="button"
        aria-label={explorerText("periodAfter")}
        aria-disabled={place >= last}
        onClick={() => go(place + 1, "push")}
      >
        ›
      </button>
      {isStill && <p className="note">{explorerText("playNote")}</p>}
    </div>
  );
}
