"""Tell whether a card can be the person of a title: Mrs Stone is not sure to be Walter Stone.

The lists hold given names that mostly one gender has; they only decide between a known person and a question. Written
from general knowledge.
"""

from followthrough.matching.name_agreement import Fit
from followthrough.matching.split_names import MAN, WOMAN, SplitName

_MEN_LISTED = """
aaron abdul adam ahmed alan albert alejandro alfred ali allen amir andre andreas andrew andy angelo anthony antonio
arnold arthur barry ben benjamin bernard bernd bill billy bob bobby brad bradley brandon brent brian bruce bryan byron
calvin carl carlos cesar charles chuck clarence claude clifford clyde colin craig curtis dan daniel darren dave david
dean dennis derek diego dieter dirk dmitri dominic donald doug douglas duane dwayne earl ed eddie edgar eduardo edward
edwin elmer eric erik ernest ernesto ethan eugene felix fernando floyd francisco frank franklin fred frederick gareth
gary geoff geoffrey george gerald gerard gilbert glenn gordon graham greg gregory guillermo gustavo guy hank hans
harold harry harvey hassan hector heinrich henry herbert herman horst howard hugh hugo ian ibrahim isaac ivan jack
jacob jake james jason javier jeff jeffrey jeremy jerome jerry jesus jim jimmy joaquin joe joel johann john johnny
jonathan jorge jose joseph joshua juan juergen julio justin karl keith kenneth kevin kurt kyle lance larry lawrence
leo leonard leroy lewis lloyd louis luis luke malcolm manuel marc marco marcus mario mark markus martin marvin mathew
matt matthew maurice max melvin michael miguel mike milton mitchell mohammed muhammad nathan neil nicholas nick nigel
norman oliver omar oscar otto pablo patrick paul pedro peter phil philip phillip pierre rafael ralph ramon randy raul
ray raymond reginald ricardo richard rick rob robert roberto rodney roger roland rolf ron ronald roy ruben russell
salvador samuel scott sean sergio seth shane shaun simon stanley stefan stephen steve steven stewart stuart ted
terrence theodore thomas tim timothy todd tom tommy tony travis trevor tyler vernon victor vincent vladimir wade
walter warren wayne werner wesley william willie wolfgang zachary caleb cliff dustin elijah evan gabriel gavin gus
isaiah ken lamar logan mason micah mitch nate noah owen preston ross russ silas stan tyrone wyatt xavier
"""
_MEN = frozenset(_MEN_LISTED.split())
_WOMEN_LISTED = """
abigail ada agnes aisha alice alicia alison allison amanda amber amelia amy ana andrea angela angelica anita anja
anjali ann anna anne annette annie april audrey barbara beatrice becky bernice bertha beth betty beverly birgit bonnie
brenda bridget brigitte brittany camille carla carmen carol caroline carolyn carrie catherine cathy cecilia charlotte
cheryl christina christine cindy claire clara claudia colleen connie crystal cynthia daisy danielle dawn deborah debra
denise diana diane dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisabeth elizabeth ella
ellen elsa elsie emily emma erica erika erin esther ethel eva evelyn fatima faye felicia fiona florence frances gail
geraldine gertrude gina gisela gladys glenda gloria greta gwendolyn hannah harriet hazel heather heidi helen helena
helga hilda ida inge ingrid irene iris irma isabel jackie jacqueline jane janet janice jean jeanette jeanne jennifer
jenny jessica jill joan joann joanne josephine joyce juanita judith judy julia julie june karen karin katharina
katherine kathleen kathryn kathy katie kimberly kristen kristin laura lauren laurie leah lena lillian linda lisa lois
lorraine louise lucille lucy lydia lynn mabel madeline margaret maria marie marilyn marion marjorie martha mary
maureen megan melanie melissa michelle mildred minnie miriam molly monica monika myrtle nadia nancy naomi natalie
natasha nicole nina nora norma olga olivia pamela patricia paula pauline peggy penelope petra phyllis priya rachel
rebecca regina renate rhonda rita roberta rosa rose rosemary ruth sabine sally samantha sandra sara sarah sheila
sherry shirley sofia sonia sophia sophie stacy stella stephanie sue susan susanne suzanne sylvia tamara tammy tanya
teresa theresa thelma tiffany tina tracy ursula valerie vanessa vera veronica victoria viola virginia vivian wanda
wendy wilma yolanda yvonne zoe beatriz celia chloe cora emilia faith ginger grace gretchen gwen hope holly ivy jodie
josie joy kayla kelsey kristy lily lola luz maya melody mia nell nellie olive paige pam patty pearl peg penny piper
rosalind ruby steph tess tilly trudy violet
"""
_WOMEN = frozenset(_WOMEN_LISTED.split())


def title_fit(written: SplitName, card: SplitName) -> Fit:
    """SAME if the title can be this person's, AGAINST if it cannot, DOUBT if the card does not say. Dr. fits
    everybody."""
    wanted = _gender_of_title(written)
    if not wanted:
        return Fit.SAME
    has = _gender_of_title(card) or _gender_of_given(card)
    if not has:
        return Fit.DOUBT
    return Fit.SAME if has == wanted else Fit.AGAINST


def _gender_of_title(name: SplitName) -> str:
    """'woman', 'man' or '' for the titles of a name."""
    is_woman, is_man = bool(name.titles & WOMAN), bool(name.titles & MAN)
    return "" if is_woman == is_man else "woman" if is_woman else "man"


def _gender_of_given(name: SplitName) -> str:
    """'woman', 'man' or '' for the given name of a name with two words or more."""
    first = name.words[0] if len(name.words) > 1 else ""
    return "woman" if first in _WOMEN else "man" if first in _MEN else ""
