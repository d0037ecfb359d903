import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("atheris", reason="the extra 'fuzz' is not installed: pip install -e '.[fuzz]'")


@pytest.mark.slow
@pytest.mark.parametrize(("target", "runs"), [("fuzz_pages.py", 2_000), ("fuzz_reading.py", 200)])
def test_the_targets_run(target, runs, tmp_path):
    command = [sys.executable, str(Path(__file__).with_name(target)), f"-runs={runs}", f"-artifact_prefix={tmp_path}/"]
    subprocess.run(command, check=True, timeout=300, cwd=tmp_path)
