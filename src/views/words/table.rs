//! The table of words: a name, what it is in Chinese, what it is in English.

/// The words of a language, each by its name.
#[derive(Debug)]
pub struct Words(pub(super) [&'static str; COUNT]);

macro_rules! words {
    ($($name:ident: $chinese:literal, $english:literal;)*) => {
        impl Words {
            $(pub fn $name(&self) -> &'static str {
                self.0[Place::$name as usize]
            })*
        }

        #[allow(non_camel_case_types)] // as the table has them
        enum Place {
            $($name,)*
        }

        const COUNT: usize = [$(Place::$name,)*].len();

        pub(super) static CHINESE: Words = Words([$($chinese,)*]);

        /// A line each.
        pub(super) const ENGLISH: &str = concat!($($english, "\n",)*);

        #[cfg(test)]
        pub(super) const TABLE: &[(&str, &str, &str)] = &[$((stringify!($name), $chinese, $english),)*];
    };
}

words! {
    site: "规览", "Guilan";
    site_line: "规划文件，原文可查", "Plan documents, word for word";
    skip: "跳到正文", "Skip to content";
    places: "主要栏目", "Main places";
    home: "首页", "Home";
    library: "文件", "Documents";
    search: "搜索", "Search";
    // Kinds of bodies, as the register names them.
    body_party: "党委", "Party bodies";
    body_government: "政府", "Governments";
    body_department: "政府部门", "Departments";
    body_institution: "事业单位", "Public institutions";
    body_company: "企业", "Companies";
    body_work_group: "工作组", "Work groups and commands";
    body_group: "群体", "Several bodies together";
    // A body's page.
    in_work_groups: "所在工作组", "Work groups it belongs to";
    // Beside a text, reading aloud, size of its letters.
    panel_title: "本节条目", "In this section";
    panel_line: "从你正在读的这一节里整理出来的", "Found in the section that you are in";
    panel_nothing: "这一节里没有整理出条目。", "Nothing was found in this section.";
    related_title: "别的文件里", "In other documents";
    same_indicator_of: "同一指标：{}", "Same target: {}";
    same_term_of: "同一名词：{}", "Same term: {}";
    same_body_of: "同一单位：{}，{} 条", "Same body: {}, {} records";
    cites_that: "本节引用", "Cited here";
    cited_by: "引用本文件", "Cites this document";
    read_aloud: "朗读", "Read aloud";
    read_pause: "暂停朗读", "Pause reading";
    read_on: "继续朗读", "Go on reading";
    read_stop: "停止", "Stop";
    read_cannot: "这台设备没有能读中文的声音，读不了", "This device has no voice that reads Chinese";
    letters_smaller: "字小些", "Smaller text";
    letters_larger: "字大些", "Larger text";
    // What the search field offers.
    offers: "建议", "Suggestions";
    offers_count: "{} 条建议，用上下键选择", "{} suggestions, choose with the arrow keys";
    offer_several: "{} 处", "{} places";
    // Editions and their changes.
    changes_title: "更新记录", "Changes";
    changes_line: "每发布一版，都和上一版逐条比对，新增、改动、删去的列在这里。每一版另存一份，不再改动，可供核对。", "Every edition is compared with the one before, record by record. Each is also kept as it was published, to check against.";
    changes_none: "这里还没有存下以前的版本，没有可以对照的。现在的内容到 {}。", "No earlier edition is published here, so there is nothing to compare. This site speaks of {}.";
    changes_first: "这是第一版，从 {} 起。以后每发布一版，改动会列在这里。", "This is the first edition, of {}. What later editions change will be listed here.";
    changes_first_short: "第一版", "First edition";
    changes_of: "{} 版改了什么", "What the edition of {} changed";
    changes_since: "与 {} 版逐条相比。", "Against the edition of {}, record by record.";
    changes_nothing: "没有变化", "Nothing changed";
    changes_added: "新增", "New";
    changes_changed: "改动", "Changed";
    changes_removed: "删去", "Gone";
    changes_paragraphs: "正文段落有变", "Paragraphs that differ";
    changes_texts: "文件有变", "The documents changed";
    changes_texts_line: "原文的字句和上一版不同。", "Their words are not those of the last edition.";
    changes_readings: "整理有变", "Our reading changed";
    changes_readings_line: "这些条目的原文没有变，本站从中读出的和上一版不同。", "The words behind these are the same; what this site reads out of them is not.";
    changes_new_document: "新收录", "New document";
    changes_gone_document: "不再收录", "No longer here";
    changes_former: "看 {} 版的这份文件", "This document in the edition of {}";
    changes_more: "还有 {} 条，见更新数据", "{} more in the file of changes";
    changes_of_document: "文件信息", "About the document";
    changes_of_text: "正文 {} 段", "{} paragraphs";
    changes_told: "上面已经写到的段落不再列。", "Without paragraphs that are told above.";
    changes_registers: "单位和地区", "Bodies and regions";
    changes_bodies: "单位 {} 个", "{} bodies";
    changes_regions: "地区 {} 个", "{} regions";
    changes_results: "完成情况 {} 条", "{} results";
    changes_before: "原为", "before: ";
    changes_now: "现为", "now: ";
    changes_absent: "（无）", "(none)";
    changes_editions: "各版", "Editions";
    changes_edition: "{} 版", "Edition of {}";
    changes_archive: "网页存档", "As it was";
    changes_size: "文件 {} 份，条目 {} 条", "{} documents, {} records";
    changes_against: "比 {} 版：{}", "Against {}: {}";
    changes_file: "更新数据（JSON）", "The changes (JSON)";
    changes_manifest: "校验清单（SHA-256）", "Hashes (SHA-256)";
    changes_frozen: "{} 版存档，不再改动。", "Archive of {}, never changed.";
    changes_today: "看现在的版本", "See today's edition";
    // Plain pages.
    plain_page: "这一页的网页版（不用脚本）", "This view as a plain page";
    offline_page: "离线保存、单文件版", "Keep for offline, one file";
    embed_view: "嵌入这一页", "Embed this view";
    offline_coming: "离线保存：已存 {}%", "Kept for offline: {} %";
    offline_ready: "没有网络也能用（已全部保存）", "Works without network (all kept)";
    other_forms: "别的形式", "Other forms";
    open_app: "打开完整版：可检索、筛选、下载", "Open in the app: search, filter, download";
    other_language: "English", "中文";
    language_failed: "英文没有取到，要联网", "The other language could not be fetched; it needs a connection";
    dark: "深色", "Dark";
    light: "浅色", "Light";

    home_title_of: "{}的规划答应过什么，哪年办完，由谁办", "What the plans of {} promise, by when, by whom";
    home_title: "规划答应过什么，哪年办完，由谁办", "What the plans promise, by when, by whom";
    home_line: "收录 {} 份规划、方案、预案和通知的全文，到 {}。指标、期限、责任单位逐条列出，每一条都能点回原文那一句。", "The full text of {} plans, schemes, contingency plans and notices, up to {}: targets, dates and who answers for them, one by one, each a tap away from its own sentence.";
    search_hint: "词、单位、指标，拼音也行", "Word, body, target";
    search_label: "在全部文件里查找", "Search all documents";
    search_do: "查找", "Search";
    all_documents: "全部 {} 份文件", "All {} documents";
    province_level: "省级", "Province";
    city_level: "市级", "City";
    district_level: "区县级", "Districts";
    no_level: "未注明层级", "Level not stated";

    sections_count: "{} 节", "{} sections";
    paragraphs_count: "{} 段", "{} paragraphs";
    tables_count: "{} 个表", "{} tables";
    boxes_count: "{} 个专栏", "{} boxes";
    only_title: "正文没有随文公布", "published without its content";
    annexes_count: "另有附件 {} 份", "{} annexes";

    library_title: "文件", "Documents";
    library_line: "{} 份文件，按印发时的编排归在一起：通知在前，随文印发的规划、方案和附件在后。", "{} documents, kept together as they were issued: the notice first, then the plans and annexes that came with it.";
    filters: "筛选", "Filter";
    filters_done: "看结果", "Show results";
    clear: "全部清除", "Clear all";
    take_off: "取消筛选：{}", "Remove filter: {}";
    level: "层级", "Level";
    region: "地区", "Region";
    kind: "种类", "Kind";
    year: "年份", "Year";
    issuer: "发文机关", "Issuer";
    sort: "排序", "Sort";
    sort_newest: "新的在前", "Newest first";
    sort_oldest: "旧的在前", "Oldest first";
    sort_title: "按标题", "By title";
    sort_kind: "按种类", "By kind";
    sort_issuer: "按发文机关", "By issuer";
    sort_level: "按层级", "By level";
    sort_size: "长的在前", "Longest first";
    documents_found: "份文件", "documents";
    nothing_in_library: "没有这样的文件", "No such document";
    nothing_in_library_line: "这几个条件合在一起，一份文件也不剩。去掉一个条件再看。", "No document meets all of these conditions. Remove one of them.";

    facts: "文件信息", "About this document";
    number: "发文字号", "Number";
    date: "成文日期", "Signed";
    printed: "印发日期", "Printed";
    status: "有效性", "Validity";
    in_force: "有效", "In force";
    expired: "已过有效期", "Expired";
    repealed: "已废止", "Repealed";
    status_unknown: "文中没有写明", "Not stated in the text";
    period: "规划期", "Period";
    inside: "内容", "Inside";
    source: "原文文件", "File";
    plain_text: "纯文本", "Plain text";
    carried_by: "随文印发于", "Issued with";
    carries: "随文印发", "Issued with this";
    contents: "目录", "Contents";
    find: "文内查找", "Find in document";
    find_next: "下一处", "Next";
    find_previous: "上一处", "Previous";
    find_count: "第 {} 处，共 {} 处", "{} of {}";
    find_none: "这份文件里没有", "Not in this document";
    find_close: "收起查找", "Close";
    print: "打印", "Print";
    link_here: "复制这一段的链接", "Copy a link to this paragraph";
    link_copied: "这一段的链接已复制", "Link to this paragraph copied";
    link_in_address: "这一段的链接在浏览器的地址栏里", "The link to this paragraph is in the address bar";
    previous_document: "上一份", "Previous";
    next_document: "下一份", "Next";
    neighbours: "前后文件", "Neighbouring documents";
    table: "表", "Table";
    table_scrolls: "{}，可左右滚动", "{}, scrolls sideways";
    unit: "单位：{}", "Unit: {}";
    annex_link: "打开附件", "Open the annex";
    to_top: "回到开头", "Back to top";
    empty_document: "这份文件只公布了标题。", "Only the title of this document was published.";

    search_title: "搜索", "Search";
    search_title_of: "搜索：{}", "Search: {}";
    hits_found: "处", "places";
    in_documents: "，{} 份文件", " in {} documents";
    hits_in: "{} 处", "{} places";
    in_title: "标题里有", "in the title";
    more_in_document: "看这份文件里的全部 {} 处", "All {} places in this document";
    only_in: "只看：{}", "Only: {}";
    every_document: "看全部文件里的结果", "Results from all documents";
    loading_texts: "正在载入全文，已有 {} / {} 份可查", "Loading the texts: {} of {} can be searched";
    texts_failed: "有 {} 份文件没能载入，查不到它们的正文。", "{} documents could not be loaded; their text is not searched.";
    nothing_found: "没有找到“{}”", "Nothing found for “{}”";
    nothing_found_yet: "已载入的文件里还没有“{}”，其余正在载入。", "Nothing for “{}” yet; the rest is loading.";
    nothing_found_line: "{} 份文件的全文都查过了。换个短一点的词，或者去掉筛选条件试试。", "All {} texts were searched. Try a shorter word, or remove the filters.";
    search_how: "空格隔开的几个词要同在一段里；加引号的是一整句。数字、标点的全角半角不必理会。", "Words parted by blanks must stand in one paragraph; quotation marks make a phrase. Full-width and half-width forms are the same.";

    loading: "正在打开…", "Opening…";
    loading_size: "已收到 {} / {} kB", "{} of {} kB";
    failed: "暂时打不开", "It can't be opened just now";
    failed_missing: "服务器上没有找到所需的数据文件，可能正在更新。过一会儿再试，或先看纯文本。", "The server does not have the data file that is needed; perhaps the site is being updated. Try again later, or read the plain text.";
    failed_unreachable: "没有连上服务器。请检查网络后再试。", "The server could not be reached. Check the connection and try again.";
    failed_cut: "数据没有传完整，多半是网络中断。再试一次一般就好。", "The data arrived incomplete, most likely because the connection broke. Trying again usually helps.";
    failed_version: "网站的程序和数据不是同一版，多半是刚刚更新过。重新载入本页就好。", "The program and the data of this site are of different versions, most likely because of an update. Reload the page.";
    failed_foreign: "收到的不是本站的数据，可能是网络的登录页或服务器的提示页。再试一次，或先看纯文本。", "What arrived is not this site's data: perhaps the network's sign-in page or a message of the server. Try again, or read the plain text.";
    failed_damaged: "数据有损坏。再试一次，或先看纯文本。", "The data is damaged. Try again, or read the plain text.";
    again: "再试一次", "Try again";
    reload: "重新载入本页", "Reload the page";
    read_plain_text: "看纯文本", "Read the plain text";

    unknown_title: "没有这一页", "No such page";
    unknown_line: "地址可能抄漏了，或者这份文件已经改名。可以从这里继续：", "The address may be incomplete, or the document was renamed. You can go on from here:";
    unknown_document: "没有这份文件", "No such document";
    unknown_block: "这份文件里没有链接所指的那一段，可能原文已经更新。下面是全文。", "The paragraph that the link names is not in this document; the text may have changed. Here is all of it.";

    to_the_place: "到原文这一处", "To its place in the text";
    place_lost: "原文里没有找到这一处。", "The place was not found in the text.";
    record_title: "一条记录", "A record";
    record_id: "标识", "Id";
    record_unknown: "没有这一条", "No such record";
    record_unknown_line: "链接所指的记录不在本版里，可能原文已经更新。", "The record that the link names is not in this edition; the text may have changed.";
    indicator: "指标", "Target";
    task: "任务", "Task";
    milestone: "时限", "Date";
    project: "项目", "Project";
    duty: "职责", "Duty";
    work_group: "工作组", "Work group";
    response_level: "响应级别", "Response level";
    event_grade: "事件分级", "Event grade";
    term: "名词", "Term";
    reference: "引用", "Reference";
    anomaly: "原文出入", "Discrepancy in the source";
    baseline: "基数", "baseline";
    target: "目标", "target";
    growth: "年均增长", "Growth a year";
    group: "类别", "Group";
    attribute: "属性", "Nature";
    binding: "约束性", "Binding";
    anticipatory: "预期性", "Anticipatory";
    bound: "口径", "Bound";
    at_least: "不低于", "at least";
    at_most: "不高于", "at most";
    about: "左右", "about";
    range: "区间", "range";
    increase: "增加的量", "an increase";
    cumulative: "几年合计", "Sum of several years";
    yes: "是", "yes";
    same_indicator: "同一指标", "Same target";
    elsewhere: "别处的说法", "Elsewhere";
    category: "类别", "Category";
    lead: "牵头单位", "Lead";
    support: "配合单位", "Support";
    responsible: "责任单位", "Responsible";
    deadline: "时限", "Deadline";
    when: "时间", "When";
    sort_of_date: "是什么时间", "What date";
    to_be_done: "到时完成", "to be done by then";
    begins: "开始", "begins";
    reached: "已经达到", "reached";
    time_limit: "办理时限", "time limit";
    in_box: "专栏", "Box";
    scale: "规模、内容或进展", "Scale, content or progress";
    group_lead: "负责", "Head";
    members: "成员", "Members";
    trigger: "启动情形", "When";
    activated_by: "由谁启动", "Activated by";
    actions: "措施", "Actions";
    criterion: "标准", "Criterion";
    definition: "解释", "Definition";
    relation: "关系", "Relation";
    basis: "依据", "basis";
    implements: "落实、印发", "implements";
    repeals: "废止", "repeals";
    mentions: "提及", "mentions";
    held: "本站收有", "Held here";
    marks_on: "标记", "Marks";
    marks_line: "正文里划线的地方，点开看整理出来的条目。", "Underlined words open the record that was read from them.";
    marked_body: "单位", "body";
    holds: "整理出", "Found in it";
    indicators_count: "指标 {} 条", "{} targets";
    tasks_count: "任务 {} 条", "{} tasks";
    milestones_count: "时限 {} 条", "{} dates";
    projects_count: "项目 {} 个", "{} projects";
    duties_count: "职责 {} 条", "{} duties";
    work_groups_count: "工作组 {} 个", "{} work groups";
    response_levels_count: "响应级别 {} 条", "{} response levels";
    event_grades_count: "分级标准 {} 条", "{} grade criteria";
    terms_count: "名词 {} 个", "{} terms";
    references_count: "引用 {} 处", "{} references";
    anomalies_of_document: "原文出入 {} 处", "{} discrepancies";
    indicators_title: "指标", "Targets";
    indicators_line: "文件里写了数的目标，和已经达到的数。点开一条，看它的原话。", "The figures that the documents promise, and those already reached. Open one to read its sentence.";
    tasks_title: "任务", "Tasks";
    tasks_line: "文件布置的工作：谁牵头，谁配合，什么时候办完。", "Work that the documents give out: who leads, who supports, by when.";
    dates_title: "时间", "Dates";
    dates_line: "写明了时间的承诺和办理时限。日子过了不等于办成了，也不等于没办；文件没有说。", "Commitments with a date, and time limits. That a day is past does not mean done, nor failed: the documents don't say.";
    projects_title: "项目", "Projects";
    projects_line: "有名称的工程、项目和行动。", "Works, projects and campaigns that have a name.";
    duties_title: "职责", "Duties";
    duties_line: "哪个单位管什么。", "Which body has to do what.";
    terms_title: "名词", "Terms";
    terms_line: "文件自己解释过的名词和简称。", "Words and short names that the documents themselves explain.";
    references_title: "引用", "References";
    references_line: "文件引用的法律、文件和标准。", "Laws, documents and standards that are cited.";
    bodies_title: "部门", "Bodies";
    bodies_line: "文件提到的单位，各种叫法归在一起。点开看它牵头什么、配合什么。", "The bodies that the documents name, all their names together. Open one to see what it leads and supports.";
    bodies_search: "单位名称，简称也行", "Name of a body";
    bodies_above: "上级单位", "Bodies above";
    no_body: "没有这个单位", "No such body";
    no_body_line: "链接所指的单位不在本版里，可能换了名称。可以到部门里按名称查找：", "The body that the link names is not in this edition; its name may have changed. Look it up by name:";
    other_names: "文件里也叫", "Also called";
    leads: "牵头", "Leads";
    supports: "配合", "Supports";
    answers_for: "负责", "Answers for";
    emergency_title: "应急", "Emergencies";
    emergency_line: "各预案怎样分级、怎样响应、谁做什么。供查阅，以公布的预案为准；遇险请先拨打 110、119、120。", "How the contingency plans grade an event and respond to it. For information: the plans as published are the authority. In danger call 110, 119 or 120 first.";
    grades: "怎样算严重", "How grave is it";
    responses: "怎样响应、由谁启动", "How it is answered, and who decides";
    groups_of: "谁做什么", "Who does what";
    as_published: "以 {} 公布的预案为准", "The plan as published on {} is the authority";
    list_search: "在这些条目里查找", "Look up in this list";
    records_found: "条", "records";
    nothing_in_list: "没有这样的条目", "No such record";
    nothing_in_list_line: "去掉一个条件，或者换个词再看。", "Remove a condition or try another word.";
    show_more: "再看 {} 条，还有 {} 条", "{} more of {}";
    order_text: "按文件次序", "In order";
    order_text_tasks: "先列有单位的", "Named first";
    order_earliest: "早的在前", "Earliest first";
    order_latest: "晚的在前", "Latest first";
    order_name: "按名称", "By name";
    facet_document: "文件", "Document";
    facet_stage: "目标还是结果", "Target or result";
    stage_target: "目标", "Targets";
    stage_result: "已达到的结果", "Results";
    facet_role: "有哪种单位", "Has";
    facet_body: "单位", "Body";
    in_words: "文字目标", "in words";
    quality_title: "数据质量", "Data quality";
    quality_line: "原文照录，不作改动。原文自己前后不合的地方列在前面，附上算法；没有读通的地方列在后面。", "The texts are quoted as they are. First what they themselves get wrong, with the arithmetic; then what could not be read.";
    in_the_texts: "原文自己的出入", "What the texts get wrong";
    anomalies_count: "{} 处", "{} places";
    not_read: "没有读通的地方", "What could not be read";
    findings_count: "{} 处", "{} places";
    file_and_line: "文件和行", "File and line";
    rule: "规则", "Rule";
    expected: "应有", "Expected";
    found: "实有", "Found";

    used_in: "哪里用到", "Where it is used";

    // What a reader sets and keeps.
    settings: "设置", "Settings";
    large_type: "长辈版", "Large type";
    usual_type: "常规版", "Usual type";
    large_type_line: "字大、按钮大，一行一件事", "Larger letters and buttons, one thing below the other";
    high_contrast: "高对比度", "High contrast";
    high_contrast_line: "黑白分明，线条更清楚", "Black and white, firmer lines";
    dark_theme: "深色", "Dark";
    dark_theme_line: "暗处看不刺眼", "Easier on the eyes in the dark";
    done: "好了", "Done";
    keys_title: "键盘快捷键", "Keys";
    key_help: "打开这一页", "Open this dialog";
    key_search: "查找", "Search";
    key_home: "回首页", "To the home page";
    key_top: "回到顶部", "To the top";
    key_escape: "关闭打开的东西", "Close what is open";
    kept_title: "收藏和最近看过", "Favourites and recent";
    kept_line: "只存在这台设备的浏览器里，不会上传。", "Kept in this device's browser only; nothing is sent anywhere.";
    favourites: "收藏", "Favourites";
    recent: "最近看过", "Recent";
    kept_export: "导出这两份清单", "Export both lists";
    taken_off: "已移除", "Removed";
    take_off_kept: "移除", "Remove";
    clear_kept: "全部移除", "Remove all";
    nothing_kept: "还没有。", "Nothing yet.";
    nothing_starred: "还没有。在文件、指标、部门等页面上按“收藏”，就记在这里。", "Nothing yet. Press “Keep” on the page of a document, a target or a body.";
    star: "收藏", "Keep";

    // Boards, ledgers, list and detail side by side.
    grouped_by: "按{}分组", "Grouped by {}";
    not_stated: "没有写明", "Not stated";
    all_of_them: "全部 {} 条", "All {}";
    row_number: "序号", "No.";
    detail: "选中的一条", "The chosen record";
    open_page: "单独打开", "Open its page";
    close: "关闭", "Close";

    // Contingency plans.
    what_happens: "发生了什么", "What happens";
    no_plan: "没有这份预案", "No such plan";
    authority: "仅供参考：以 {} 印发的预案为准。", "For information: the plan as published on {} is the authority.";
    authority_undated: "仅供参考：以印发的预案为准。", "For information: the plan as published is the authority.";
    whole_plan: "看预案全文", "Read the whole plan";
    first_do: "先做这个", "First of all";
    press_what_is_seen: "看到什么就点什么，可以点几条；也可以直接点一个等级。", "Tick what is seen, as many as apply; or press a grade.";
    at_least_grade: "照所选的情形，至少是", "By what was ticked it is at least";
    grade_chosen: "选了等级", "Grade chosen";
    decided_by: "起决定作用的一条：", "What decides it: ";
    begin_again: "重新选", "Begin again";
    activated_by_whom: "，由谁启动：{}", ", activated by: {}";
    // A Roman one alone looks like a bar in many faces.
    level_response: "{}级响应（{}级）", "Response level {} ({})";
    level_numbers: "一二三四", "1234";
    warnings: "预警信号", "Warnings";
    duties_of: "《{}》里各单位的职责 {} 条", "Duties of each body in 《{}》: {}";
    phones: "电话", "Telephone";
    also_in: "另见", "See also ";

    // What a reader takes out of a list or a record.
    undo: "撤销", "Undo";
    cleared: "筛选已全部清除", "All filters were removed";
    export: "导出", "Export";
    export_csv: "表格（CSV，WPS、Excel 可开）", "Table (CSV)";
    export_json: "数据（JSON）", "Data (JSON)";
    export_done: "已导出现在列出的条目", "What the list shows was exported";
    export_failed: "没有取到数据，导出要联网", "The data could not be fetched; exporting needs a connection";
    record_tools: "引用、分享、报错", "Cite, share, report";
    copy_link: "复制链接", "Copy link";
    copy: "复制", "Copy";
    copied: "已复制", "Copied";
    copy_refused: "浏览器不让复制，请自己选中文字", "The browser does not allow copying; please select the text";
    share: "分享", "Share";
    cite: "怎样引用", "How to cite this";
    cite_national: "国家标准 GB/T 7714", "National standard GB/T 7714";
    cite_plain: "文字说明", "In plain words";
    report: "报告错误", "Report an error";
    report_copy: "复制报错文字", "Copy an error report";
    report_subject: "规览报错", "Guilan: error report";
    record_neighbours: "同一文件里的前后条目", "Neighbours in the same document";
    previous_record: "上一条", "Previous";
    next_record: "下一条", "Next";

    edition: "本版 {}，据 {} 份公开发布的文件整理，文字照原文。", "Edition of {}, compiled from {} published documents, worded as in the sources.";
    about_site: "关于本站", "About this site";
    download_data: "下载数据", "Download the data";

    // Charts.
    show_numbers: "看数值表", "Show the numbers";
    save_png: "存为图片", "Save as PNG";
    save_svg: "存为 SVG", "Save as SVG";

    // An indicator's page.
    number_value: "数值", "Value";
    all_years: "各年合计", "All years";
    whole: "全部", "All";
    facet_kind: "写法", "Kind";
    kind_level: "到某个数", "A level";
    kind_increment: "新增多少", "An increase";
    kind_cumulative: "几年合计", "Sum of several years";
    kind_rate: "增长多快", "A rate of change";
    named_as: "{}：{}", "{}: {}";
    binding_means: "政府必须做到的数。", "the government must reach it.";
    anticipatory_means: "希望达到的数，靠市场和社会一起努力，政府创造条件。", "what is hoped for; market and society do most of it, the government helps.";
    from_to: "从基数到目标", "From baseline to target";
    through_years: "逐年的数", "Through the years";
    there_are: "已有 {}", "There are {}";
    more_are: "新增 {}", "{} more";
    sum_of: "相加是 {}。这是本站算的，原文没有写。", "Together {}. Computed here, not stated in the text.";
    pace_grow: "平均每年要增长 {}%", "A rise of {}% a year on average";
    pace_fall: "平均每年要下降 {}%", "A fall of {}% a year on average";
    pace_up: "平均每年要提高 {} 个百分点", "{} percentage points more a year on average";
    pace_down: "平均每年要降低 {} 个百分点", "{} percentage points less a year on average";
    pace_each: "平均每年 {}", "{} a year on average";
    computed: "本站计算，原文没有写：{}", "Computed here, not stated in the text: {}";
    results_title: "完成情况", "Results";
    no_result: "收录的文件里没有这一项的完成结果，本站不作推测。", "These documents hold no result for this target, and nothing is guessed here.";
    published_result: "公布的结果", "published result";
    result_source: "{} 年的结果在这里公布", "Where the result of {} was published";
    progress: "从基数到目标，走了 {}%", "{}% of the way from baseline to target";
    parts_title: "分区县、分年", "By district and year";
    by_year: "每年多少", "By year";
    by_region: "各区县多少", "By district";
    multiples_title: "各区县逐年", "Each district through the years";
    multiples_line: "{}，{} 个区县逐年的数，同一个尺度。", "{}, {} districts through the years on one scale.";
    by_region_year: "逐年逐区的数", "The numbers by district and year";
    elsewhere_title: "别处怎么说", "What is said elsewhere";
    this_one: "（本条）", "(this one)";
    // Time, bodies and districts.
    timeline_title: "时间轴", "Timeline";
    timeline_line: "文件里写了年月的事，按期限排开。到期只是日子到了；做没做完，原文没有写，本站不推断。", "What the documents promise with a date, in its order. Past due means that the day is past; whether it was done the documents don't say, and nor do we.";
    as_list: "看成一张表", "As a list";
    as_timeline: "看时间轴", "On a timeline";
    lanes_by: "分行", "Lanes by";
    all_of_time: "全部年份", "All years";
    all_lanes: "全部 {} 行", "All {} lanes";
    fewer_lanes: "只看最多的几行", "Only the longest";
    lanes_note: "圈里是条数，按一下看是哪些；灰圈已到期。横线是规划期；“···”是其间没有。", "Circles hold the number of promises: press one to read them; grey ones are past their date. A line is the period of a plan; ··· is time without any.";
    lanes_caption: "什么时候到期，各多少条", "How many promises fall due when";
    gap_of: "{}：没有", "{}: none";
    today: "今天", "Today";
    today_is: "今天：{}。", "Today: {}.";
    month_short: "{}月", "{}";
    day_short: "{}日", "{}";
    no_month: "没写月份", "no month";
    no_day: "没写日子", "no day";
    past_due: "已到期", "past due date";
    count_of_lane: "{}，{}：{} 条", "{}, {}: {}";
    body_of: "{}（{}）", "{} ({})";
    nothing_dated: "这里没有写明时间的事", "Nothing is dated here";
    nothing_dated_line: "换一个时间，或者回到全部年份。", "Choose another time, or go back to all years.";
    and_more: "再看 {} 条", "{} more";
    to_calendar: "加入日历", "Add to calendar";
    calendar_saved: "已存为日历文件（.ics），用手机或电脑的日历打开", "Saved as a calendar file (.ics)";
    calendar_inexact: "原文没有写到日：期限放在所写年、月的最后一天，开始的放在第一天。", "The text gives no day: a deadline stands on the last day of its year or month, a beginning on the first.";
    bodies_count: "个单位", "bodies";
    kind_unknown: "其他", "Others";
    load_by_document: "各份文件各给它多少", "What each document gives it";
    dates_of_body: "写明了时间的", "With a date";
    on_the_timeline: "在时间轴上看", "See on the timeline";
    works_with: "常和谁一起", "Works with";
    together_title: "和{}同在一条任务里的单位，最多的 {} 个", "{}: the {} bodies that most often stand in the same task";
    together_description: "{}和 {} 个单位同在任务里；最多的是{}，{} 条。", "{} stands in tasks together with {} bodies, most often with {}: {} tasks.";
    tasks_together: "同在的任务", "Tasks together";
    districts_title: "区县", "Districts";
    districts_line: "文件按区县分解的数、各区县的项目和它们自己的文件。", "What the documents break down by district, the projects of each, and its own documents.";
    by_district: "按区县分解的指标", "Broken down by district";
    measure_in_year: "{}，{} 年（{}）", "{}, {} ({})";
    measure_of_all: "{}（{}）", "{} ({})";
    measure_description: "最少的是{}，{}；最多的是{}，{}。", "Least: {}, {}. Most: {}, {}.";
    tiles_note: "方位是示意，不是地图。按一格看这个区县。", "Places are schematic, this is no map. Press a tile for the district.";
    all_districts: "全部区县", "All districts";
    targets_found: "条指标", "targets";
    projects_found: "个项目", "projects";
    no_districts: "这些文件没有提到区县", "These documents name no districts";
    no_district: "没有这个区县", "No such district";
    only_named: "文件提到这里，但没有专给它的指标、项目，也没有它自己的文件", "The documents name this place, but hold no target, project or document of its own";
    where_named: "在哪里提到", "Where it is named";
    own_documents: "它自己的文件", "Its own documents";
    its_share: "各张分区县的表里它的数", "Its figures in tables by district";
    among: "{} 个地方：{} 到 {}", "{} places: {} to {}";

    // The home page.
    headlines_title: "从哪儿到哪儿", "From baseline to target";
    headlines_line: "有基数也有目标的数：先列级别最高的文件，约束性的在前。", "Targets that have a baseline: those of the highest level first, binding ones before others.";
    all_targets: "全部指标", "All targets";
    due_title: "哪一年到期", "What falls due when";
    due_line: "写明要在那一年完成的事，按年份数", "Commitments by the year in which they are to be done";
    loads_title: "谁的任务多", "Who has most to do";
    loads_line: "牵头、配合或负责的任务最多的单位", "Bodies with a part in most tasks";
    documents_of: "文件 {} 份", "{} documents";
    when_it_happens: "遇到突发事件", "When something happens";

    // Comparing.
    compare_title: "比较", "Compare";
    compare_line: "最多四个，并排看。地址里记着比的是什么，可以转发。", "Up to four side by side. The address keeps what is compared and can be shared.";
    compare_add: "加入比较", "Add to a comparison";
    compare_more: "到指标、文件、部门或区县的页面上按“加入比较”，就会添到这里。", "Press “Add to a comparison” on the page of a target, a document, a body or a district to add it here.";
    compare_nothing: "还没有要比较的", "Nothing to compare yet";
    compare_unknown: "没有找到：{}", "Not found: {}";
    compare_out: "移出", "Take out";
    compare_off: "移出比较：{}", "Take out: {}";
    compare_chart: "并排看", "Side by side";
    compare_kind_document: "文件", "Document";
    compare_kind_body: "单位", "Body";
    compare_kind_region: "区县", "District";
    baseline_title: "基数", "Baseline";
    target_title: "目标", "Target";
    unit_name: "单位", "Unit";
    pace_title: "平均每年（本站计算）", "A year on average (computed here)";
    what_it_is: "是什么", "What it is";
    shared_targets: "不止一方有的指标", "Targets that more than one of them names";
}
