"""Runs the blocks of Python of one lecture, one after another in one namespace, as a reader would type them.

In: a JSON list of sources. Out: a JSON list of what each printed; a block that fails prints its traceback.
"""

import contextlib
import io
import json
import sys
import traceback

namespace = {"__name__": "__main__"}
printed = []
for number, source in enumerate(json.load(sys.stdin), 1):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(source, f"block {number}", "exec"), namespace)
        except Exception:
            print(traceback.format_exc())
    printed.append(out.getvalue())
json.dump(printed, sys.stdout)
