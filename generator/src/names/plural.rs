//! English plurals.

/// Returns the singular of an English plural in snake case: `users` -> `user` and `user_statuses`
/// -> `user_status`. Returns other words unchanged.
pub fn singular(words: &str) -> String {
    let start = words.rfind('_').map_or(0, |at| at + 1);
    let (before, last) = words.split_at(start);
    let rule = |plural: &str| RULES.iter().find(|rule| rule.fits(plural));
    if let Ok(index) = IRREGULAR.binary_search_by_key(&last, |(plural, _)| plural) {
        return format!("{before}{}", IRREGULAR[index].1);
    }
    match rule(last).filter(|_| last.len() > 2 && last.is_ascii() && SAME.binary_search(&last).is_err()) {
        Some(Rule(ending, _, one)) => format!("{before}{}{one}", &last[..last.len() - ending.len()]),
        None => words.to_owned(),
    }
}

/// A rule: the plural's ending, the words that it applies to (all if empty), and the singular's
/// ending. A word that begins with `=` must match completely; others also match the end of longer
/// words: `shoes` matches `horseshoes`.
struct Rule(&'static str, &'static [&'static str], &'static str);

impl Rule {
    fn fits(&self, plural: &str) -> bool {
        let is_one_of = |word: &&str| match word.strip_prefix('=') {
            Some(word) => plural == word,
            None => plural.ends_with(word),
        };
        plural.len() > self.0.len()
            && plural.ends_with(self.0)
            && (self.1.is_empty() || self.1.iter().any(is_one_of))
    }
}

/// The first matching rule applies.
const RULES: &[Rule] = &[
    Rule("children", &[], "child"),
    // `ss`, `us` and `is` usually end words in the singular.
    Rule("ss", &[], "ss"),
    Rule(
        "s",
        &[
            "=apus", "cpus", "=dpus", "emus", "=gnus", "gpus", "gurus", "menus", "=npus", "=skus", "=tpus",
            "=ecus", "=mcus",
        ],
        "",
    ),
    Rule("us", &[], "us"),
    Rule("sis", &[], "sis"),
    Rule("xis", &[], "xis"),
    Rule("tis", &[], "tis"),
    // Words in `-ie`. Other plurals in `-ies` belong to words in `-y`.
    Rule(
        "s",
        &[
            "=dies",
            "=lies",
            "=pies",
            "=ties",
            "=vies",
            "=aunties",
            "=birdies",
            "bookies",
            "brownies",
            "budgies",
            "calories",
            "collies",
            "cookies",
            "=cuties",
            "foodies",
            "freebies",
            "genies",
            "goalies",
            "groupies",
            "hoodies",
            "=indies",
            "junkies",
            "magpies",
            "movies",
            "neckties",
            "newbies",
            "=oldies",
            "pixies",
            "prairies",
            "roadies",
            "rookies",
            "selfies",
            "smoothies",
            "sorties",
            "sweeties",
            "talkies",
            "techies",
            "veggies",
            "zombies",
        ],
        "",
    ),
    Rule("ies", &[], "y"),
    Rule("ves", &["knives", "wives"], "fe"),
    Rule(
        "ves",
        &[
            "calves", "dwarves", "elves", "halves", "hooves", "leaves", "loaves", "scarves", "sheaves",
            "thieves", "wharves", "wolves",
        ],
        "f",
    ),
    // Words in `-che`. Other plurals in `-ches` belong to words in `-ch`.
    Rule("es", &["eaches", "oaches"], ""),
    Rule("s", &["aches", "avalanches", "creches", "microfiches", "niches", "psyches", "quiches"], ""),
    Rule("es", &["ches", "shes", "sses", "xes", "zzes", "tzes"], ""),
    // `-uses`: apart from `-ouse` and `-ause`, few words end in `-use`.
    Rule(
        "s",
        &[
            "ouses", "auses", "=uses", "reuses", "excuses", "fuses", "abuses", "muses", "=ruses", "misuses",
            "accuses", "peruses",
        ],
        "",
    ),
    Rule("uses", &[], "us"),
    Rule(
        "es",
        &["aliases", "atlases", "biases", "canvases", "christmases", "=gases", "biogases", "pancreases"],
        "",
    ),
    Rule("s", &["cheeses"], ""),
    Rule("eses", &[], "esis"),
    Rule("yses", &[], "ysis"),
    // Words in `-oe`. Other plurals in `-oes` belong to words in `-o`.
    Rule(
        "s",
        &[
            "=aloes", "canoes", "=floes", "=foes", "=hoes", "=oboes", "shoes", "=toes", "tiptoes", "throes",
            "=woes",
        ],
        "",
    ),
    Rule("oes", &[], "o"),
    Rule("people", &[], "person"),
    Rule("s", &[], ""),
];

/// Irregular plurals, sorted. Meanings in programs take precedence: `axes` are those of a chart.
const IRREGULAR: &[(&str, &str)] = &[
    ("alumnae", "alumna"),
    ("alumni", "alumnus"),
    ("appendices", "appendix"),
    ("axes", "axis"),
    ("bacteria", "bacterium"),
    ("cacti", "cactus"),
    ("chairmen", "chairman"),
    ("children", "child"),
    ("codices", "codex"),
    ("cortices", "cortex"),
    ("craftsmen", "craftsman"),
    ("crises", "crisis"),
    ("criteria", "criterion"),
    ("diagnoses", "diagnosis"),
    ("dice", "die"),
    ("ellipses", "ellipsis"),
    ("errata", "erratum"),
    ("feet", "foot"),
    ("firemen", "fireman"),
    ("foci", "focus"),
    ("foremen", "foreman"),
    ("formulae", "formula"),
    ("freshmen", "freshman"),
    ("fungi", "fungus"),
    ("geese", "goose"),
    ("gentlemen", "gentleman"),
    ("helices", "helix"),
    ("indices", "index"),
    ("irises", "iris"),
    ("lenses", "lens"),
    ("lice", "louse"),
    ("lives", "life"),
    ("loci", "locus"),
    ("matrices", "matrix"),
    ("memoranda", "memorandum"),
    ("men", "man"),
    ("metamorphoses", "metamorphosis"),
    ("mice", "mouse"),
    ("neuroses", "neurosis"),
    ("nuclei", "nucleus"),
    ("oases", "oasis"),
    ("oxen", "ox"),
    ("people", "person"),
    ("phenomena", "phenomenon"),
    ("policemen", "policeman"),
    ("prognoses", "prognosis"),
    ("psychoses", "psychosis"),
    ("quizzes", "quiz"),
    ("radii", "radius"),
    ("salesmen", "salesman"),
    ("schemata", "schema"),
    ("sepses", "sepsis"),
    ("stimuli", "stimulus"),
    ("strata", "stratum"),
    ("subindices", "subindex"),
    ("syllabi", "syllabus"),
    ("synopses", "synopsis"),
    ("taxis", "taxi"),
    ("teeth", "tooth"),
    ("vertebrae", "vertebra"),
    ("vertices", "vertex"),
    ("vortices", "vortex"),
    ("whizzes", "whiz"),
    ("women", "woman"),
    ("workmen", "workman"),
];

/// Words that end like plurals but are singular or have no common singular, sorted.
const SAME: &[&str] = &[
    "alias",
    "always",
    "analytics",
    "are",
    "arkansas",
    "atlas",
    "aws",
    "axis",
    "bias",
    "bios",
    "canvas",
    "chaos",
    "christmas",
    "cms",
    "cosmos",
    "css",
    "data",
    "ddos",
    "debris",
    "devops",
    "diabetes",
    "dms",
    "dns",
    "does",
    "dos",
    "earnings",
    "ebs",
    "economics",
    "ecs",
    "efs",
    "eks",
    "ethics",
    "ethos",
    "ftps",
    "gas",
    "gcs",
    "goods",
    "gps",
    "has",
    "headquarters",
    "https",
    "ibis",
    "ios",
    "iris",
    "kansas",
    "kms",
    "kubernetes",
    "kudos",
    "lens",
    "lms",
    "logistics",
    "macos",
    "mathematics",
    "means",
    "media",
    "metadata",
    "metropolis",
    "mms",
    "news",
    "nfs",
    "ops",
    "our",
    "ours",
    "ourselves",
    "pancreas",
    "pants",
    "paris",
    "pelvis",
    "physics",
    "pms",
    "politics",
    "praxis",
    "rds",
    "redis",
    "rss",
    "sas",
    "savings",
    "series",
    "ses",
    "sms",
    "sns",
    "species",
    "sqs",
    "surroundings",
    "tennis",
    "texas",
    "thanks",
    "their",
    "them",
    "themselves",
    "these",
    "they",
    "this",
    "those",
    "tls",
    "trousers",
    "vps",
    "was",
    "were",
    "whereas",
];

#[cfg(test)]
mod tests {
    use super::{IRREGULAR, SAME, singular};

    #[test]
    fn tables_are_sorted() {
        assert!(IRREGULAR.is_sorted() && SAME.is_sorted());
    }

    #[test]
    fn plurals_become_singular() {
        let rows = "
            users user; policies policy; addresses address; boxes box; invites invite; keys key; days day;
            caches cache; headaches headache; beaches beach; branches branch; batches batch; niches niche;
            movies movie; cookies cookie; selfies selfie; categories category; calories calorie; ties tie; series series;
            statuses status; buses bus; aliases alias; viruses virus; campuses campus; bonuses bonus; censuses census;
            atlases atlas; canvases canvas; biases bias; lenses lens; gases gas; processes process; classes class;
            databases database; bases base; purchases purchase; responses response; houses house; causes cause;
            licenses license; releases release; leases lease; phases phase; courses course; expenses expense;
            analyses analysis; hypotheses hypothesis; diagnoses diagnosis; crises crisis; theses thesis;
            indices index; indexes index; matrices matrix; vertices vertex; appendices appendix; axes axis;
            criteria criterion; phenomena phenomenon; schemas schema; schemata schema; quotas quota;
            nuclei nucleus; alumni alumnus; people person; children child; men man; women woman; mice mouse;
            leaves leaf; knives knife; wives wife; wolves wolf; shelves shelf; halves half; lives life;
            curves curve; archives archive; drives drive; slaves slave; waves wave; moves move; objectives objective;
            heroes hero; potatoes potato; photos photo; videos video; memos memo; shoes shoe; vetoes veto;
            quizzes quiz; proxies proxy; taxes tax; suffixes suffix;
            ids id; apis api; urls url; uris uri; vms vm; dbs db; emojis emoji; kpis kpi; skis ski; menus menu; gpus gpu;
            images image; services service; messages message; attributes attribute; routes route; pages page;
            settings setting; metrics metric; topics topic; tokens token; teams team; windows window;
            order_items order_item; user_statuses user_status; dns_caches dns_cache; sub_processes sub_process;
            v1s v1; items item";
        let mut wrong = Vec::new();
        for row in rows.split(';') {
            let (plural, one) = row.trim().split_once(' ').expect("two words");
            for word in [plural, one] {
                if singular(word) != one {
                    wrong.push((word, singular(word)));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn other_words_stay_unchanged() {
        let words = "
            status bus alias virus campus bonus corpus census focus radius apparatus nexus plus minus consensus
            address access process success progress class business express compass wireless
            analysis basis thesis oasis chassis axis praxis redis tennis iris debris
            canvas atlas gas bias lens christmas texas
            dns sms https gps aws tls css ios os us js s3 kubernetes kms
            data media metadata data_retention news series species sheep feedback information software equipment
            analytics physics mathematics logistics economics goods means earnings headquarters devops
            person child index user cache movie this these they is as größe größes 用户 a s";
        let wrong: Vec<_> = words
            .split_whitespace()
            .map(|word| (word, singular(word)))
            .filter(|(word, one)| word != one)
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        assert_eq!(singular(""), "");
    }
}
