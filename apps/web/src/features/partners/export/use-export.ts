import { isAborted } from "@liaison/client";
import { useState } from "react";
import { listPartnersInput } from "../partner-search.ts";
import { partnersRoute } from "../partners-route.ts";
import { usePartnerScope } from "../use-partner-scope.ts";
import { exportNotice } from "./export-notice.tsx";
import { exportPartners } from "./export-partners.ts";
import { saveFile } from "./save-file.ts";

const msBetweenNotices = 250;

/** Saves the partners that the filters match as a file. It goes on when one leaves the page. */
export function useExport() {
  const scope = usePartnerScope();
  const search = partnersRoute.useSearch();
  const [running, setRunning] = useState(false);

  async function run() {
    const { limit: _limit, offset: _offset, ...input } = listPartnersInput(search);
    const controller = new AbortController();
    const notice = exportNotice(() => controller.abort());
    const name = `partners-${new Date().toISOString().slice(0, 10)}.csv`;
    let noticedAt = 0;
    const onProgress = (characters: number) => {
      if (performance.now() - noticedAt < msBetweenNotices) return;
      noticedAt = performance.now();
      notice.progress(characters);
    };
    try {
      saveFile(await exportPartners(scope, input, { signal: controller.signal, onProgress }), name);
      notice.done(name);
    } catch (error) {
      if (isAborted(error)) notice.cancelled();
      else notice.failed(error);
    }
  }

  const start = () => {
    if (running) return;
    setRunning(true);
    void run().finally(() => setRunning(false));
  };
  return { start, running };
}
