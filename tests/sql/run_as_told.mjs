// Runs a query by the command in its own comment, so that what it says is known to work.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// `words`: what stands for words of the command. Returns what the command wrote.
export function run_as_told(query, words, folder, options = {}) {
  const command = /^-- Run: +(.*)$/m.exec(query)[1];
  const told = command.replace(/\b[A-Z]{4,}\b/g, (word) => words[word] ?? word);
  execFileSync('bash', ['-c', `set -e; ${told}`], { cwd: folder, ...options });
  return readFileSync(join(folder, />\s*(\S+)$/.exec(told)[1]), 'utf8');
}
