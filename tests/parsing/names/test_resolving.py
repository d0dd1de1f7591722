"""Which place on the map a name means, in context."""

from __future__ import annotations

import pytest

from natoasia.parsing.names import Zone, find

SENTENCES = """
Tbilisi officials said Georgia would hold talks with Russia.|Georgia|GE
Peach growers in Atlanta said Georgia was too dry, and so was Alabama.|Georgia|US
Flooding hit Savannah and Macon, Georgia, on Monday.|Georgia|US
Troops from Jordan crossed into Syria near Deraa.|Jordan|JO
The premier spoke in Melbourne; farmers in Victoria want rain, and so does Queensland.|Victoria|AU
The ferry to Victoria left Vancouver as British Columbia voted.|Victoria|CA
Students in Cambridge near Boston protested against a law of Massachusetts.|Cambridge|US
The university in Cambridge, England, said it would build labs.|Cambridge|GB
The shop in Paris, Texas, burned down.|Paris|US
They met in Paris with the German minister from Berlin.|Paris|FR
Police in Birmingham, Alabama, arrested a man.|Birmingham|US
Police in Birmingham and Manchester arrested two men.|Birmingham|GB
In Birmingham, near Montgomery in Alabama, the church burned.|Birmingham|US
A bomb in Hyderabad in Pakistan's Sindh province killed ten; Karachi was calm.|Hyderabad|PK
Firms in Hyderabad and Bangalore hired staff, India said.|Hyderabad|IN
The flight to San Jose, California, was late.|San Jose|US
Costa Rica's parliament in San Jose approved the treaty with Nicaragua.|San Jose|CR
Lawmakers in Springfield, Illinois, passed the budget.|Springfield|US
Moorish palaces in Granada drew tourists from Madrid and Seville.|Granada|ES
The volcano near Granada alarmed Nicaragua's government in Managua.|Granada|NI
The film opened in St. Petersburg and in Moscow.|St. Petersburg|RU
A hurricane hit St. Petersburg, Florida, and Tampa.|St. Petersburg|US
London, Ontario, elected a mayor.|London|CA
The strike closed schools in London and Leeds.|London|GB
Rebels in Tripoli fired at Benghazi; Libya is divided.|Tripoli|LY
Clashes in Tripoli spread to Beirut as Lebanon mourned.|Tripoli|LB
He lives in Alexandria, Virginia, close to Washington.|Alexandria|US
The army shelled Alexandria, near Cairo, in Egypt.|Alexandria|EG
Protesters in Cordoba marched on Buenos Aires as Argentina defaulted.|Cordoba|AR
The mosque of Cordoba lies north of Malaga in Spain.|Cordoba|ES
Miners in Newcastle, New South Wales, struck.|Newcastle|AU
Shipyards in Newcastle and Sunderland closed, Britain's union said.|Newcastle|GB
The mayor of Valencia in Venezuela fled to Caracas.|Valencia|VE
Oranges from Valencia fell in price in Spain.|Valencia|ES
Fires near Perth spread across Western Australia.|Perth|AU
Fans in Perth, Scotland, cheered.|Perth|GB
Farmers in Punjab blocked the road to Lahore, Pakistan said.|Punjab|PK
Farmers in Punjab marched on New Delhi.|Punjab|IN
Santa Cruz, Bolivia, voted for autonomy from La Paz.|Santa Cruz|BO
Police in Santa Cruz, California, found the van.|Santa Cruz|US
Ministers of oil states met in Vienna.|Vienna|AT
Officials in Vienna, Virginia, opened a library.|Vienna|US
Lawyers in Dublin, Ohio, sued.|Dublin|US
The bridge in Sydney, Nova Scotia, was shut.|Sydney|CA
Workers in Merida in the Mexican state of Yucatan went home to Cancun.|Merida|MX
"""


@pytest.mark.parametrize("row", SENTENCES.strip().splitlines())
def test_the_place_that_fits_the_others_is_taken(row: str) -> None:
    text, name, country = row.split("|")
    found = find(text, [Zone("paragraph", 0, len(text))]).places
    assert [one.country for one in found if name in one.as_written] == [country]


def test_a_state_after_a_comma_has_its_own_id_and_not_the_country_of_its_name() -> None:
    found = find("Rain fell in Macon, Georgia.", [Zone("paragraph", 0, 28)]).places
    assert [(one.name, one.country) for one in found] == [("Macon", "US"), ("Georgia", "US")]
    assert found[1].geonames_id == 4197000
