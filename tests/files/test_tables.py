"""What licnav.files.tables makes of tables, good and bad."""

import codecs
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licnav.errors import LicnavError, UnreadableInput
from licnav.files.tables import open_table


def read(content, **options):
    table = open_table(io.BufferedReader(io.BytesIO(content)), "people.csv", **options)
    return table.header, [tuple(row) for row in table.rows]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("name,city\nChan,深圳\n".encode(), id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + "name,city\nChan,深圳\n".encode(), id="UTF-8 with a mark"),
        pytest.param("name,city\r\nChan,深圳\r\n".encode("utf-16"), id="UTF-16 by its mark"),
        pytest.param(codecs.BOM_UTF16_BE + "name,city\nChan,深圳\n".encode("utf-16-be"), id="UTF-16, big end first"),
        pytest.param("name\tcity\r\nChan\t深圳\r\n".encode("utf-16"), id="Excel's Unicode text, with tabs"),
        pytest.param("name;city\nChan;深圳\n".encode(), id="semicolons"),
        pytest.param("name,city\rChan,深圳\r".encode(), id="an old Mac's line ends"),
    ],
)
def test_a_table_reads_the_same_in_every_form(content):
    assert read(content) == (("name", "city"), [(2, ["Chan", "深圳"], None)])


def test_an_encoding_that_is_named_is_used():
    content = "name,city\nChan,深圳\n".encode("gb18030")

    assert read(content, encoding="gbk")[1] == [(2, ["Chan", "深圳"], None)]


def test_where_utf8_fails_the_error_names_the_encoding_whose_header_makes_sense(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes("姓名,居留身份\n陳大文,香港永久性居民\n".encode("big5hkscs"))

    with pytest.raises(UnreadableInput) as caught:
        list(open_table(path, "people.csv", recognised=lambda line: line.count("居留身份")).rows)

    assert caught.value.message == "people.csv:1: this is not UTF-8"
    assert caught.value.hint == "Its header reads as Big5-HKSCS: say --encoding big5hkscs."


def test_an_ascii_header_says_nothing_about_the_encoding_so_none_is_guessed(tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes("name,city\nChan,x\n陳大文,深圳\n".encode("big5hkscs"))

    with pytest.raises(UnreadableInput) as caught:
        list(open_table(path, "people.csv", recognised=lambda line: 1).rows)

    assert caught.value.message == "people.csv:3: this is not UTF-8"
    assert "big5hkscs or gb18030" in caught.value.hint


@pytest.mark.parametrize("name", ["klingon", "zlib", "rot13"])
def test_an_encoding_that_is_none_of_text_is_refused(name):
    with pytest.raises(LicnavError, match="no encoding"):
        read(b"a,b\n1,2\n", encoding=name)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "empty", id="nothing in it"),
        pytest.param(b"\n\r\n \n", "empty", id="blank lines only"),
        pytest.param("name,city\n".encode("utf-16-le"), "NUL", id="UTF-16 without a mark"),
        pytest.param(b"a" * 200_000 + b"\n1\n", "header", id="a header beyond all measure"),
    ],
)
def test_a_file_without_a_header_is_refused(content, message):
    with pytest.raises(UnreadableInput, match=message):
        read(content)


def test_a_header_alone_is_a_table_of_nobody():
    assert read(b"name,city\n") == (("name", "city"), [])


def test_rows_keep_the_line_on_which_they_start():
    content = b'\nname,city\nChan,"a\nb"\n\n,\nWong,c\n'

    assert read(content)[1] == [(3, ["Chan", "a\nb"], None), (7, ["Wong", "c"], None)]


def test_ragged_rows_come_with_their_problem_and_the_rest_goes_on():
    content = b"a,b\n1\n1,2,3\n1,2,,\n1,2\n"

    assert read(content)[1] == [
        (2, ["1"], ("too-few", "1")),
        (3, ["1", "2", "3"], ("too-many", "3")),
        (4, ["1", "2"], None),
        (5, ["1", "2"], None),
    ]


def test_a_huge_cell_is_a_problem_of_its_row_only():
    content = b"a,b\n" + b"x" * 3_000_000 + b",2\n1,2\n"
    rows = read(content)[1]

    assert rows[0] == (2, [], ("too-large", "131072"))
    assert rows[-1][1:] == (["1", "2"], None)


def test_nul_and_escape_characters_are_cells_like_others():
    assert read(b"a,b\n1\x00,\x1b[31m\n")[1] == [(2, ["1\x00", "\x1b[31m"], None)]


def test_json_lines_are_rows_under_the_keys_of_all_objects():
    content = b'{"name": "Chan", "q": ["a", "b"], "ok": true}\n\n{"name": "Wong", "age": 35, "ok": null}\n'

    assert read(content) == (
        ("name", "q", "ok", "age"),
        [(1, ["Chan", "a;b", "yes", ""], None), (3, ["Wong", "", "", "35"], None)],
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param('{"a": 1', ("not-json", ""), id="cut off"),
        pytest.param('{"a": NaN}', ("not-json", ""), id="not a number"),
        pytest.param("[1]", ("not-object", ""), id="a list"),
        pytest.param('{"a": 1, "a": 2}', ("repeated-key", "a"), id="a key twice"),
        pytest.param('{"a": {"b": 1}}', ("nested", "a"), id="an object in an object"),
        pytest.param("[" * 100_000, ("not-json", ""), id="deep nesting"),
        pytest.param('{"a": "' + "x" * (1 << 21) + '"}', ("too-large", "1048576"), id="a huge line"),
    ],
)
def test_a_bad_json_line_is_a_problem_of_its_row_only(line, problem):
    rows = read(f'{{"a": "1"}}\n{line}\n{{"a": "2"}}\n'.encode())[1]

    assert [row[2] for row in rows] == [None, problem, None]
    assert rows[2] == (3, ["2"], None)


def test_a_key_that_first_appears_far_down_is_not_dropped_in_silence():
    content = b'{"a": 1}\n' * 1000 + b'{"a": 1, "late": 2}\n'

    assert read(content)[1][-1][2] == ("new-key", "late")


def test_a_workbook_reads_like_a_csv_of_its_first_visible_sheet(tmp_path):
    path = tmp_path / "people.xlsx"
    write_workbook(path, [[], ["name", "since", "age", "ok"], ["Chan", (44000,), 35, True], [], ["Wong", "2019-07"]])

    table = open_table(path, "people.xlsx")

    assert table.header == ("name", "since", "age", "ok")
    assert [tuple(row) for row in table.rows] == [
        (3, ["Chan", "2020-06-18", "35", "yes"], None),
        (5, ["Wong", "2019-07", "", ""], None),
    ]


def test_what_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "people.xlsx"
    path.write_bytes(b"name,city\n")

    with pytest.raises(UnreadableInput, match="no XLSX"):
        open_table(path, "people.xlsx")


def test_a_missing_file_is_refused_with_its_name(tmp_path):
    with pytest.raises(UnreadableInput, match=r"nobody\.csv"):
        open_table(tmp_path / "nobody.csv", "nobody.csv")


@given(st.binary(max_size=300))
def test_no_bytes_bring_the_reader_down(content):
    try:
        header, rows = read(content)
    except UnreadableInput:
        return

    assert all(len(cells) == len(header) for _, cells, problem in rows if problem is None)


def write_workbook(path, rows):
    """Write the smallest workbook that holds `rows`; a tuple is the serial number of a day."""
    with zipfile.ZipFile(path, "w") as book:
        for name, content in WORKBOOK.items():
            book.writestr(name, content)
        lines = "".join(_row(number, row) for number, row in enumerate(rows, start=1))
        book.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'
        )


def _row(number, row):
    return f'<row r="{number}">{"".join(_cell(f"{chr(65 + i)}{number}", v) for i, v in enumerate(row))}</row>'


def _cell(place, value):
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    if isinstance(value, tuple):
        return f'<c r="{place}" s="1"><v>{value[0]}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
WORKBOOK = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{SPREADSHEET}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SPREADSHEET}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{SPREADSHEET}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
    '<sheets><sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
    '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
}
