"""Names in scripts without blanks are found by their parts, together or apart."""

import pytest

from followthrough.directory.find import find_people
from followthrough.people import write
from followthrough.people.search_words import parts_of_word
from followthrough.people.write import PersonDraft
from tests import make
from tests.cast import Cast


def names(cast: Cast, words: str) -> list[str]:
    return [hit.entry.name for hit in find_people(cast.ann, words)]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王小明", ["小明", "明", "王", "王小明", "王 小明", "小明 王"]),
        ("小明 王", ["王小明", "小明"]),
        ("山田 太郎", ["山田太郎", "太郎", "山田", "太郎 山田", "山田　太郎", "田太郎"]),
        ("山田太郎", ["太郎", "山田 太郎"]),
        ("タナカ・ユキ", ["ユキ", "タナカユキ", "ﾀﾅｶ"]),
        ("김민수", ["민수", "김", "김민수", "김 민수", "수"]),
        ("김 민수", ["김민수", "민수"]),
        ("สมชาย ใจดี", ["สมชาย", "ใจดี", "ชาย", "สมชายใจดี"]),
        ("วิชัย ศรีสุข", ["วิชัย", "ชัย", "ศรี"]),
        ("မောင်မောင်", ["မောင်"]),
        ("Nguyễn Văn An", ["nguyen", "văn an"]),
        ("राम कुमार", ["राम", "कुमार"]),
        ("王小明 (Tom Wang)", ["小明", "tom", "wang 小明"]),
    ],
)
def test_a_name_is_found_by_its_parts(cast: Cast, name: str, typed: list[str]) -> None:
    act = make.act(by=cast.ann)
    write.make_contact(act, PersonDraft(name), country="GB", now=make.LONG_AGO)
    write.make_contact(act, PersonDraft("李大海"), country="GB", now=make.LONG_AGO)
    for words in typed:
        assert names(cast, words) == [name], words


def test_what_was_said_in_such_a_script_is_found_too(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="昨天打电话，他想要红茶。")
    [hit] = find_people(cast.ann, "红茶")
    assert (hit.entry.name, hit.said) == ("Rob Okafor", "昨天打电话，他想要红茶。")


def test_a_company_is_found_by_a_part_of_its_name(cast: Cast) -> None:
    act = make.act(by=cast.ann)
    write.make_contact(act, PersonDraft("Ken Mori", organization="株式会社東海 商事"), country="GB", now=make.LONG_AGO)
    assert names(cast, "東海") == names(cast, "東海商事") == ["Ken Mori"]


@pytest.mark.parametrize("word", ["okafor", "müller", "кузнецов", "עבד", "राम"])
def test_words_of_other_scripts_have_no_parts(word: str) -> None:
    assert parts_of_word(word) == []
