const reasons: Record<string, string> = {
  EACCES: 'is not open to you',
  EPERM: 'is not open to you',
  EROFS: 'lies on a disk that can only be read',
  ENOSPC: 'finds no room on its disk',
  ENOTDIR: 'has a file where a folder is needed',
  EEXIST: 'is there already',
  EISDIR: 'is a folder',
};

/** Ends a command that writes files with one line where one can't be written, and not with a trace of calls. */
export function explainFileErrors(): void {
  process.once('uncaughtException', (error: NodeJS.ErrnoException) => {
    const code = error.code === 'EEXIST' && error.syscall === 'mkdir' ? 'ENOTDIR' : (error.code ?? '');
    const reason = reasons[code];
    console.error(reason && error.path ? `\`${error.path}\` ${reason}.` : error);
    process.exit(1);
  });
}
