//! `site.toml`: where the site will stand and who answers for it; each may be missing.
//!
//! ```toml
//! url = "https://www.example.gov.cn/guihua/"   # whole address of the site's folder
//! name = "某市人民政府"                          # of the portal: SiteName
//! domain = "www.example.gov.cn"                 # SiteDomain
//! id_code = "1234567890"                        # SiteIDCode 政府网站标识码
//! column = "规划计划"                            # ColumnName 栏目
//! author = "某市人民政府办公厅"
//! description = "…"
//! keywords = ["规划", "方案"]
//! ```

use serde::Deserialize;
use std::io;
use std::path::Path;

/// What is said of the portal in the head of each plain page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Portal {
    /// Ends with a slash. Without it nothing that needs whole addresses is written: no canonical links, no sitemap.xml.
    pub url: Option<String>,
    pub name: Option<String>,
    pub domain: Option<String>,
    pub id_code: Option<String>,
    pub column: Option<String>,
    pub author: Option<String>,
    pub description: Option<String>,
    pub keywords: Vec<String>,
}

impl Portal {
    /// Reads `site.toml` of a folder of seeds.
    ///
    /// # Errors
    /// When the file cannot be read or says something that is not known, with its path.
    pub fn read(seeds: &Path) -> io::Result<Self> {
        let path = seeds.join("site.toml");
        let text = match std::fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            text => text.map_err(super::staging::naming(&path))?,
        };
        Self::parse(&text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, format!("{}: {error}", path.display())))
    }

    fn parse(text: &str) -> Result<Self, String> {
        let mut portal: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        if let Some(url) = &mut portal.url {
            if !url.starts_with("https://") && !url.starts_with("http://") {
                return Err(format!("url: expected a whole address (https://…/), found {url:?}"));
            }
            if !url.ends_with('/') {
                url.push('/');
            }
        }
        Ok(portal)
    }

    /// Whole address of a file of the site.
    pub fn address(&self, name: &str) -> Option<String> {
        self.url.as_ref().map(|url| format!("{url}{name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_whole_or_absent() {
        let portal = Portal::parse("url = \"https://gov.example/plans\"").unwrap();
        assert_eq!(portal.address("page/x.html").as_deref(), Some("https://gov.example/plans/page/x.html"));
        assert_eq!(Portal::default().address("page/x.html"), None);
        assert!(Portal::parse("url = \"gov.example\"").is_err() && Portal::parse("colour = 1").is_err());
    }
}
