import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

// Pages are drawn without WebGL, by the processor alone: its stand-in for a graphics card takes seconds for each picture.
chromium.setGraphicsMode = false;

/** The browser's program, unpacked first where that was not done yet: not by two at one time. CHROMIUM_BIN names another one. */
export const browserProgram = async (): Promise<string> => process.env['CHROMIUM_BIN'] ?? chromium.executablePath();

/** A real Chromium without a window, its profile in a folder that is gone with it. */
export async function startBrowser(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'storegraph-browser-'));
  const browser = await playwright.launch({
    executablePath: await browserProgram(),
    // In one process Chromium ends with the first window that is closed.
    args: [...chromium.args.filter((arg) => arg !== '--single-process'), '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    headless: true,
    env: { ...process.env, HOME: folder },
  });
  return { browser, close: async () => { await browser.close(); await rm(folder, { recursive: true, force: true }); } };
}
