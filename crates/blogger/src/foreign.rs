//! Finds out whether a theme hands its comments to another service, whose comments no backup holds.

/// Services and the marks that their scripts leave, in lower case.
const SERVICES: &[(&str, &[&str])] = &[
    (
        "Disqus",
        &[
            "disqus_shortname",
            "disqus_thread",
            "disqus_blogger_",
            "disqus.com/embed",
            "disqus.com/blogger",
            "disqus.com/count",
        ],
    ),
    (
        "IntenseDebate",
        &["intensedebate.com/js", "intensedebate.com/blogger", "idcomments_acct", "intensedebatecomment"],
    ),
    ("Facebook", &["facebook.com/plugins/comments", "fb-comments", "fb:comments"]),
    ("Google+", &["g-comments", "gapi.comments.render"]),
    ("HyperComments", &["hypercomments.com", "hypercomments_widget", "_hcwp"]),
    ("Livefyre", &["livefyre.com", "fyre.load", "fyre.conv"]),
    ("Echo/HaloScan", &["js-kit.com", "haloscan.com", "echoenabled.com"]),
    ("Commento", &["cdn.commento.io", "id=\"commento\"", "id='commento'"]),
];

/// The name of the first service whose script or mark stands in the theme or in a gadget of it.
pub fn foreign_comments(template: &str) -> Option<&'static str> {
    let template = template.to_ascii_lowercase();
    let found =
        |marks: &[&str]| marks.iter().any(|mark| memchr::memmem::find(template.as_bytes(), mark.as_bytes()).is_some());
    SERVICES.iter().find(|(_, marks)| found(marks)).map(|(name, _)| *name)
}
