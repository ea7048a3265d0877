"""Which sites are everybody's and which are somebody's own."""

# Public services, papers and companies: that they are named tells nothing of a person.
_PUBLIC_TEXT = """
kela.fi omakanta.fi kanta.fi suomi.fi omakela.fi thl.fi hus.fi vero.fi migri.fi dvv.fi avi.fi
lvv.fi valvira.fi fimea.fi finlex.fi stm.fi terveyskyla.fi terveyskirjasto.fi hyvis.fi
omaolo.fi mielenterveystalo.fi mieli.fi nettiterapia.fi paivystysapu.fi duodecim.fi
kaypahoito.fi infofinland.fi tyomarkkinatori.fi te-palvelut.fi toimistot.te-palvelut.fi
tietosuoja.fi oikeusasiamies.fi oikeus.fi poliisi.fi 112.fi yle.fi hs.fi is.fi il.fi
iltalehti.fi ilta-sanomat.fi hbl.fi svenskayle.fi areena.yle.fi vr.fi hsl.fi traficom.fi
posti.fi matkahuolto.fi wikipedia.org fi.wikipedia.org youtube.com
facebook.com instagram.com whatsapp.com telegram.org tiktok.com twitter.com x.com zoom.us
gmail.com hotmail.com outlook.com terveystalo.com mehilainen.fi pihlajalinna.fi aava.fi
attendo.fi esperi.fi hel.fi espoo.fi vantaa.fi tampere.fi turku.fi oulu.fi lahti.fi kuopio.fi
jyvaskyla.fi vaasa.fi pori.fi kouvola.fi joensuu.fi lappeenranta.fi helsinki.fi kauniainen.fi
pirha.fi varha.fi pohde.fi hyvaks.fi keusote.fi luvn.fi vakehyva.fi omahame.fi paijatha.fi
kymenhva.fi ekhva.fi etelasavonha.fi eloisa.fi pshyvinvointialue.fi siunsote.fi hyvaep.fi
obotnia.fi pohjanmaanhyvinvointi.fi osterbottensvalfard.fi soite.fi kainuunhyvinvointialue.fi
kainuu.fi lapha.fi satakunnanhyvinvointialue.fi satasote.fi itauusimaa.fi pvk.fi mll.fi
rikosuhripaivystys.fi nollalinja.fi punainenristi.fi pelastakaalapset.fi
ensijaturvakotienliitto.fi
a-klinikka.fi paihdelinkki.fi sininauha.fi muistiliitto.fi omaishoitajat.fi invalidiliitto.fi
kuuloliitto.fi nakovammaistenliitto.fi eteva.fi kvps.fi tukiliitto.fi apteekki.fi
yliopistonapteekki.fi
pakolaisapu.fi syopajarjestot.fi hengitysliitto.fi sydanliitto.fi diabetes.fi neuroliitto.fi
eesti.ee terviseamet.ee haigekassa.ee tervisekassa.ee gosuslugi.ru europa.eu who.int
netflix.com spotify.com microsoft.com apple.com amazon.com prisma.fi s-kaupat.fi k-ruoka.fi
"""
PUBLIC = frozenset(_PUBLIC_TEXT.split())
# On these every page is somebody's.
_SOCIAL_TEXT = """
facebook.com instagram.com youtube.com tiktok.com twitter.com x.com telegram.org t.me vk.com
linkedin.com snapchat.com google.com google.fi goo.gl
fb.com fb.me m.me wa.me reddit.com threads.net youtu.be discord.gg
"""
SOCIAL = frozenset(_SOCIAL_TEXT.split())
# Hosts of pages that people make: the very name is a detail.
_PERSONAL_TEXT = """
blogspot.com blogspot.fi wordpress.com tumblr.com wixsite.com weebly.com vuodatus.net
kotisivukone.com github.io carrd.co substack.com webnode.fi livejournal.com medium.com
linktr.ee bsky.social neocities.org
"""
PERSONAL = frozenset(_PERSONAL_TEXT.split())
# What the end of a domain may be. "se", "me" and "no" are words, and a full stop without its
# space makes them look like this: they count only before a path.
ENDINGS = (
    r"(?:fi|com|net|org|eu|info|blog|site|online|name|page|io|ee|ru|рф|tv|gg|ai|example|test|biz"
    r"|xyz|club|photos?|website|space|family|social|wiki|su|by|ua|space|web)"
)
ENDINGS_OF_PATHS = (
    rf"(?:{ENDINGS}|se|no|dk|me|de|uk|us|ly|be|to|so|app|dev|co|link|cc|gl|art|pics|video|live"
    r"|life|fm|ws|la|im|is|in|it|fr|es|pl|lv|lt|nl|ch|at|ca|au|st|sh|gd|ax|ps|nu|pro|mobi|shop"
    r"|store|fund|help|care|health|world|today|cloud|tech|team|chat|fans|cam|click|id|land|media)"
)
