import { useEffect } from "react";
import { authClient } from "../../session/auth-client.ts";

const everySixHours = 6 * 60 * 60 * 1000;

/** Prolongs the session of whoever keeps working: requests for data alone would let it run out. */
export function useKeepSession(): void {
  useEffect(() => {
    const prolong = () => void authClient.getSession();
    prolong();
    const timer = setInterval(prolong, everySixHours);
    return () => clearInterval(timer);
  }, []);
}
