import { useEffect, useState } from 'react';

/** Whether the graph has the whole window, and the browser the whole screen where it allows that. */
export function useFullScreen(): [boolean, (full: boolean) => void] {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const leave = () => {
      if (!document.fullscreenElement) setFull(false);
    };
    document.addEventListener('fullscreenchange', leave);
    return () => document.removeEventListener('fullscreenchange', leave);
  }, []);
  const change = (next: boolean) => {
    setFull(next);
    // Where the browser refuses, the graph still takes the window.
    if (next) void document.documentElement.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) void document.exitFullscreen();
  };
  return [full, change];
}
