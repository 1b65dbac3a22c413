#!/usr/bin/env python3
"""usage: p_typst.py LETTERS.json OUTDIR FONTDIR [procs]   (typst-py, one Compiler re-used per process)"""
import json, os, sys, typst


def work(a):
    letters, out, fonts = a
    here = os.path.dirname(os.path.abspath(__file__))
    c = typst.Compiler(here + "/letter.typ", root=here, font_paths=[fonts], ignore_system_fonts=True)
    for L in letters:
        pdf = c.compile(format="pdf", sys_inputs={"letter": json.dumps(L, ensure_ascii=False)})
        with open("%s/%s.pdf" % (out, L["id"]), "wb") as f:
            f.write(pdf)


if __name__ == "__main__":
    letters, out, fonts = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3]
    n = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    os.makedirs(out, exist_ok=True)
    if n == 1:
        work((letters, out, fonts))
    else:
        from multiprocessing import Pool
        with Pool(n) as p:
            p.map(work, [(letters[k::n], out, fonts) for k in range(n)], 1)
