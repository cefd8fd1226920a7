"""`groundwork score` answers each line with a line.

usage: score_test.py GROUNDWORK
"""
import json
import pathlib
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).parent.parent


class Score(unittest.TestCase):
    def score(self, *lines):
        pack = ROOT / "tests" / "fixtures" / "every_kind"
        result = subprocess.run(
            [GROUNDWORK, "score", str(pack), "-"],
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
        )
        return [json.loads(line) for line in result.stdout.splitlines()], result.stderr.splitlines(), result.returncode

    def test_each_line_is_answered_with_a_line(self):
        scores, faults, status = self.score(
            '{"responses": {"hour_1": 2}}', '{"responses": {"hour_1": 7}}', "", "nonsense", '{"responses": {}}'
        )
        self.assertEqual([score is None for score in scores], [False, True, True, True, False])
        self.assertEqual([fault.split(":")[0] for fault in faults], ["line 2", "line 3", "line 4"])
        self.assertEqual(status, 1)
        self.assertEqual(self.score('{"responses": {}}')[1:], ([], 0))

    def test_a_number_counts_by_its_value_and_only_when_it_is_whole(self):
        for number in ["12", "12.0", "1.2e1", "120E-1", "-0", "0e5", "999999"]:
            self.assertEqual(self.score(f'{{"responses": {{"times": {number}}}}}')[1], [], number)
        for number in ["11.9996", "12.5", "1.0000001", "1e-3", "1000000", "1e300", "-1e300"]:
            scores, faults, _ = self.score(f'{{"responses": {{"times": {number}}}}}')
            self.assertEqual(scores, [None], number)
            self.assertRegex(
                faults[0], "^line 1: /responses/times must be a whole number of at most six digits but is "
            )
        for number in ["1.0000001", "0.9999", "1.5", "1e300"]:
            self.assertRegex(
                self.score(f'{{"responses": {{"hour_1": {number}}}}}')[1][0],
                "^line 1: /responses/hour_1 must be an option",
            )
        self.assertRegex(self.score('{"responses": {"hour_1": 0.99999}}')[1][0], "but is nearly 1$")


if __name__ == "__main__":
    GROUNDWORK = sys.argv.pop(1)
    unittest.main()
