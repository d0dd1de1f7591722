"""Words for months and weekdays, in the languages whose dates are read."""

from __future__ import annotations

from typing import Final

from natoasia.text import fold

_MONTH_ROWS: Final = """
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sep oct nov dec
januar februar märz april mai juni juli august september oktober november dezember
jänner februar mrz apr mai jun jul aug sept okt nov dez
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
janv févr mars avr mai juin juil août sept oct nov déc
jan fév mar avr mai jun jul aug sep oct nov déc
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
ene feb mar abr may jun jul ago setiembre oct nov dic
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
genn febbr mar apr magg giu lug ago sett ott nov dic
gen feb mar apr mag giu lug ago set ott nov dic
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
jan fev mar abr maio jun jul ago set out nov dez
januari februari maart april mei juni juli augustus september oktober november december
januari februari mrt april maj juni juli augusti september oktober november december
januar februar mars april maj juni juli august september oktober november desember
januari februari maret april mei juni juli agustus september oktober november desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października - grudnia
ledna února března dubna května června července srpna září října listopadu prosince
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta - - - - - -
- - - - - - heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου - - - - - -
- - - - - - Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
янв фев мар апр мая июн июл авг сен окт ноя дек
- февр - - - - - - сент - нояб -
січ лют бер кві тра чер лип сер вер жов лис гру
- - берез квіт трав черв - серп верес жовт листоп груд
януари февруари март април май юни юли август септември октомври ноември декември
јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра
ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος - - - - - -
- - - - - - ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος
ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
جانفي فيفري مارس أفريل ماي جوان جويلية أوت - - - -
كانون-الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين-الأول تشرين-الثاني كانون-الأول
"""
"""The months, a language or its short forms a line. Polish `listopada` is left out: in Croatian the
same word is October."""
WORDS_ELSE: Final = frozenset(
    """ago gen mag mart out set мар мая лют бер кві тра чер лип сер вер жов лис гру трав серп дек
    ноя ماي جوان أوت""".split()
)
"""Short months and those of other languages, words else, that need a day: `sold out 2020` is no
October."""
_WEEKDAY_ROWS: Final = """
monday tuesday wednesday thursday friday saturday sunday
mon tue wed thu fri sat sun
mon tues weds thur fri sat sun
mon tues weds thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag
montag dienstag mittwoch donnerstag freitag sonnabend sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag
mandag tirsdag onsdag torsdag fredag lørdag søndag
poniedziałek wtorek środa czwartek piątek sobota niedziela
понедельник вторник среда четверг пятница суббота воскресенье
pazartesi salı çarşamba perşembe cuma cumartesi pazar
الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
понеділок вівторок середа четвер п'ятниця субота неділя
понеділок вівторок середа четвер п’ятниця субота неділя
пн вт ср чт пт сб вс
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
"""


def _numbered(rows: str, first: int) -> dict[str, int]:
    """Return each word with its number in its row."""
    return {
        word: number
        for row in rows.strip().splitlines()
        for number, word in enumerate(row.split(), first)
        if word != "-"
    }


MONTHS: Final = {fold(word): number for word, number in _numbered(_MONTH_ROWS, 1).items()}
WEEKDAYS: Final = {fold(word): number for word, number in _numbered(_WEEKDAY_ROWS, 0).items()}

MONTH_WORDS: Final = frozenset(_MONTH_ROWS.lower().split()) - {"-"}
WEEKDAY_WORDS: Final = frozenset(_WEEKDAY_ROWS.split())
"""As they are written, in small letters."""
