/** What a shell writes before a command: `$`, `me@host:~/notes$`, `[me@host ~]$`, `PS C:\> `; `#` begins a comment. */
const shell =
  /^(?:\([\w.-]{1,40}\) )?(?:[$%❯➜]|[\w.:~/-]{1,60}@[\w.:~/-]{1,60}[$#%]|\[[^\]\n]{1,60}\][$#%]|PS [^>\n]{0,200}>|[A-Za-z]:\\[^>\n]{0,200}>) /;
/** And what other programs write that answer line by line, with what they write before a line that goes on. */
const others: [prompt: RegExp, goesOn?: RegExp][] = [
  [/^>>> /, /^\.\.\. ?/],
  [/^In \[\d+\]: /, /^ {3}\.\.\.: ?/],
  [/^(?:julia|mysql|sqlite|scala|ghci|irb\([^)\n]{1,40}\):\d+:\d+)> /],
  [/^[a-z]\w{0,40}=[#>] /],
];
const shells =
  /^(?:bash|sh|shell|zsh|fish|console|shellsession|shellscript|terminal|powershell|pwsh|ps1?|bat|cmd|dos)$/;

/** What stands before the commands of a block and is no part of them, for each of its lines; mostly nothing. */
export function promptsOf(lines: readonly string[], language: string): string[] {
  const found = (...patterns: (RegExp | undefined)[]) =>
    lines.map((line) => patterns.map((pattern) => pattern?.exec(line)?.[0]).find(Boolean) ?? '');
  if (shells.test(language)) return found(shell);
  const [prompt, goesOn] = others.find(([prompt]) => prompt.test(lines[0] ?? '')) ?? [];
  return found(prompt, goesOn);
}
