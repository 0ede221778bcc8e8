// What `npm start`, `npm run reset`, `npm run doctor` and `npm test` call. Any Node can read this file, so that one that is
// too old hears it in a sentence: only built-in modules, only syntax of 2019. It installs what is missing, then runs the
// command with the Node that the project brings.
import { spawn } from 'child_process';
import { createHash } from 'crypto';
import fs from 'fs';
import os from 'os';
import path from 'path';
import { fileURLToPath } from 'url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const commands = ['start', 'reset', 'doctor', 'test'];
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const installLog = path.join(root, 'node_modules', '.storegraph-install.log');
const lockMark = path.join(root, 'node_modules', '.storegraph-lockfile');

function fail(what, mend) {
  console.error(`✖ ${what} ${mend}`);
  process.exit(1);
}

function atLeast(version, major, minor) {
  const [ownMajor, ownMinor] = version.replace(/^v/, '').split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/** Node strips TypeScript's types from 22.18 and 24 on; 23 never got there. */
function stripsTypes(version) {
  return atLeast(version, 24, 0) || (atLeast(version, 22, 18) && !atLeast(version, 23, 0));
}

function checkMachine() {
  if (!atLeast(process.version, 20, 19)) fail(`Node ${process.version} is too old.`, 'Install Node 20.19 or later: https://nodejs.org');
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') fail('Windows itself is not supported.', 'Run the same command inside WSL: https://aka.ms/wsl');
  if (platforms.indexOf(platform) < 0) fail(`${platform} is not supported.`, `Use one of ${platforms.join(', ')}.`);
}

function lockHash() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function isInstalled(hash) {
  try {
    return fs.readFileSync(lockMark, 'utf8') === hash;
  } catch {
    return false;
  }
}

/** npm and pnpm keep their caches under HOME: without a usable one they get a folder of the project. */
function installEnvironment() {
  const env = Object.assign({}, process.env, { CI: 'true', npm_config_update_notifier: 'false', npm_config_loglevel: 'error' });
  try {
    fs.accessSync(env.HOME || '', fs.constants.W_OK);
  } catch {
    env.HOME = path.join(root, '.data', 'cache', 'home');
    fs.mkdirSync(env.HOME, { recursive: true });
  }
  return env;
}

/** npx beside the Node that runs now; else whichever PATH has. */
function npx() {
  const beside = path.join(path.dirname(process.execPath), 'npx');
  return fs.existsSync(beside) ? beside : 'npx';
}

function pinnedPnpm() {
  const pinned = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
  return pinned.split('+')[0];
}

function install() {
  const hash = lockHash();
  if (isInstalled(hash)) return Promise.resolve(undefined);
  const startedAt = Date.now();
  console.error('Installing dependencies: about a minute the first time …');
  fs.mkdirSync(path.dirname(installLog), { recursive: true });
  const log = fs.openSync(installLog, 'w');
  const child = spawn(npx(), ['--yes', pinnedPnpm(), 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    env: installEnvironment(),
    stdio: ['ignore', log, log],
  });
  return outcome(child).then(({ code, signal, error }) => {
    if (signal || code === 130) process.exit(130);
    if (error) fail(`npx could not be run (${error.message}).`, 'Install npm, which brings it, then try again.');
    if (code !== 0) {
      console.error(lastLines(installLog, 15));
      fail(
        'The dependencies could not be installed; the last lines are above.',
        `Check the network, npm's proxy settings and the free space of the disk, then try again. The whole log: ${path.relative(process.cwd(), installLog)}`,
      );
    }
    fs.writeFileSync(lockMark, hash);
    return Date.now() - startedAt;
  });
}

function lastLines(file, count) {
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

function outcome(child) {
  const stop = forwardSignals(child);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).then((result) => {
    stop();
    return result;
  });
}

/** Whoever signals this process means the command it runs. The command hears Ctrl-C twice then, and counts it once. */
function forwardSignals(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const forward = (signal) => child.kill(signal);
  signals.forEach((signal) => process.on(signal, forward));
  return () => signals.forEach((signal) => process.removeListener(signal, forward));
}

/** The Node that runs the project: the one from the registry, or on a Mac, for which there is none, the newcomer's own. */
function projectNode() {
  const brought = path.join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(brought)) {
    linkNode(brought);
    return brought;
  }
  if (stripsTypes(process.version)) return process.execPath;
  return fail(
    `Node ${process.version} cannot run TypeScript, and there is no Node 24 for ${process.platform}-${process.arch} among the dependencies.`,
    'Install Node 24 (or 22.18 and later): https://nodejs.org',
  );
}

/**
 * pnpm puts a shell script in front of Node; npm finds it first, and a shell does not wait at Ctrl-C for what it runs:
 * npm would be back at the prompt while the shop still drains. A link has no such middleman.
 */
function linkNode(brought) {
  const link = path.join(root, 'node_modules', '.bin', 'node');
  try {
    if (fs.lstatSync(link).isSymbolicLink()) return;
    fs.symlinkSync(path.relative(path.dirname(link), brought), `${link}.new`);
    fs.renameSync(`${link}.new`, link);
  } catch {
    // It works without.
  }
}

function run(command, args, installMs) {
  const node = projectNode();
  const env = Object.assign({}, process.env, installMs === undefined ? {} : { STOREGRAPH_INSTALL_MS: String(installMs) });
  env.PATH = [path.dirname(node), path.join(root, 'node_modules', '.bin'), env.PATH || '/usr/bin:/bin'].join(path.delimiter);
  delete env.NODE_PATH;
  const child = spawn(node, [path.join(root, 'stack', 'src', `${command}.ts`)].concat(args), { env, stdio: 'inherit' });
  return outcome(child).then(({ code, signal, error }) => {
    if (error) fail(`${node} could not be run (${error.message}).`, 'Remove node_modules and try again.');
    process.exit(signal ? 128 + os.constants.signals[signal] : code);
  });
}

const command = process.argv[2];
if (commands.indexOf(command) < 0) fail(`There is no command ${JSON.stringify(command || '')}.`, `Commands: ${commands.join(', ')}.`);
checkMachine();
install().then((installMs) => run(command, process.argv.slice(3), installMs));
