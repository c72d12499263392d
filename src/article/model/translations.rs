//! Which of several articles that are translations of each other search engines are told of, and in which language.

use crate::base::ids::ArticleId;

/// Articles that are translations of each other, at most.
pub(crate) const TRANSLATIONS: usize = 30;

/// Of each language one article, with what it is called there: the language alone where that is enough ("pt"), with its region
/// where two share it ("pt-BR"). The same list on the page of each, so that what they say of each other agrees. Empty where
/// there is nothing to choose from.
pub(crate) fn alternates(together: &[(ArticleId, String)]) -> Vec<(ArticleId, String)> {
    let mut chosen: Vec<&(ArticleId, String)> = Vec::new();
    for one in together {
        if !chosen.iter().any(|(_, tag)| *tag == one.1) {
            chosen.push(one);
        }
    }
    let alone = |tag: &str| chosen.iter().filter(|(_, other)| language(other) == language(tag)).count() == 1;
    let name = |tag: &str| if alone(tag) { language(tag).to_owned() } else { tag.to_owned() };
    if chosen.len() < 2 {
        return Vec::new();
    }
    chosen.iter().map(|(id, tag)| (*id, name(tag))).collect()
}

/// The language of a tag without its region.
pub(crate) fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(tags: &[&str]) -> Vec<String> {
        let together: Vec<_> = (1..).zip(tags).map(|(id, tag)| (ArticleId(id), (*tag).to_owned())).collect();
        alternates(&together).into_iter().map(|(id, tag)| format!("{id} {tag}")).collect()
    }

    #[test]
    fn each_language_is_named_once_and_as_shortly_as_it_can_be() {
        assert_eq!(named(&["fr-FR", "en-GB", "ar-TN"]), ["1 fr", "2 en", "3 ar"]);
        assert_eq!(named(&["pt-BR", "fr-FR", "pt-PT"]), ["1 pt-BR", "2 fr", "3 pt-PT"]);
        assert_eq!(named(&["fr-FR", "fr-FR", "en-GB"]), ["1 fr", "3 en"]);
        assert!(named(&["fr-FR", "fr-FR"]).is_empty() && named(&[]).is_empty());
    }
}
