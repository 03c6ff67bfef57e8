"""Danish names that so many bear that two of them which differ by a letter are hardly a slip of the pen."""

_GIVEN_NAMES = """
    aage aase agnes agnete aksel alex alexander alice allan anders andrea andreas ane anette anita anja ann anna anne
    annette anni annie arne asger asta astrid aud axel bent bente benny berit bertil birger birgit birgitte birte
    birthe bitten bjarke bjarne bjørn bo bodil britta brian bruno børge camilla carina carl carsten casper cecilie
    charlotte christel christian christina christine christoffer claus connie conny conni dagmar dan daniel david
    dennis ditte dorte dorthe ebbe egon einar eigil ejner ejvind elin elisabeth ella elly else emil emilie emma erik
    erika erling ernst esben esther eva finn flemming frank frede frederik freja frida frits gert gerda gitta gitte
    grete grethe gudrun gunnar gurli hanne hans harald harry heidi heine helen helena helene helge helle henning
    henriette henrik henry holger ib ida inga inge inger ingrid irene iris jacob jakob jan jane janne jannie jannik
    jens jensine jeppe jes jesper jette jim joan joachim johan johanne johannes john johnny jon jonas jonna jonny
    jytte jørgen jørn kai kaj kamilla karen karin karina karl karla karsten kaspar kasper katja katrine keld kell
    kenn kenneth kent kim kirsten kirstine kjeld knud kresten kristen kristian kristina kristine kurt lars lasse
    laura laurits leif lena lene leo lilian lillian lily lina linda linde line lis lisa lisbet lisbeth lise liselotte
    lissi lone lotta lotte louis louise lærke mads magnus maj maja malene margit margrethe maria marianne marie marina
    marion mark martha martin mathias mathilde mats max merete merethe mette michael mie mikael mike mikkel mille
    mogens mona monika morten nana nanna neel nete nicolai nicoline niels nikolaj nina nis ola olaf ole oliver olga
    oluf oscar oskar otto ove palle patrick paul paw peder per pernille peter philip pia poul preben randi rasmus
    regner rene rikke rita robert roger rolf ronni ronny rosa rune ruth sanna sanne sara sarah signe sigrid sigurd
    simon simone sine sofia sofie sonja stefan steen sten stig stine stinne susan susanne svend sven søren sørine
    tage tanja terje tina tine tobias tom tommy torben tore torsten tove trine troels tue ulla ulrik ulrikke vagn
    valdemar vera verner vibeke victor viggo viktor vilhelm villads villy vivi vivian william winnie yvonne
"""
_FAMILY_NAMES = """
    andersen andreasen andreassen bach bak bang beck bech bek berg bertelsen bjerre boesen borg brandt bruun bruhn
    brun bundgaard busk bæk carlsen christensen christiansen christoffersen clausen clemmensen dahl dal dall dam
    damgaard danielsen davidsen eriksen ernst eskildsen eskesen fischer frandsen frank frederiksen friis fries gade
    gravesen gregersen hald halm hansen hanssen hald hein heine henriksen hermansen holm holst holt hougaard iversen
    jacobsen jakobsen jensen jenssen jeppesen jepsen jespersen jessen johannesen johannessen johannsen johansen juhl
    juul juel jørgensen karlsen kirk kjeldsen kjær klausen knudsen koch kofoed kok krag kragh kristensen kristiansen
    kristoffersen krog krogh kruse lange larsen lassen laursen lauritsen lauridsen lind lindberg lund lunde madsen
    mathiasen mathiesen mikkelsen mogensen mortensen munk müller møller nielsen nilsen nissen nørgaard olesen olsen
    overgaard paulsen paulsson pedersen petersen poulsen povlsen rasmussen ravn riis schmidt schou schultz simonsen
    skou skov smith steffensen svendsen søndergaard sørensen thomasen thomassen thomsen thorsen toft vang vestergaard
    vind vinther winther østergaard
"""

ORDINARY_NAMES = frozenset(_GIVEN_NAMES.split()) | frozenset(_FAMILY_NAMES.split())
