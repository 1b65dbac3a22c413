package import Records

/// What the codes of the site and its themes mean, for `fuwen explain`.
package enum SiteCatalogue {
  private typealias Entry = DiagnosticCatalogue.Entry

  package static let all: [DiagnosticCatalogue.Entry] = themes + sites

  private static let themes: [Entry] = [
    Entry(
      SiteCode.templateBroken, .init("模板读不通", "A template can't be read"),
      .init(
        "主题的模板是Mustache：{{#名称}}要有{{/名称}}收尾，标记要写完。不能改换分隔符，所含模板的名称须写明，这样才查得出互相包含。",
        "A theme's templates are Mustache: every {{#name}} is closed by {{/name}}, and tags are finished. Delimiters stay as they are and included templates are named outright, so that circles are found."
      ),
      wrong: "{{#letters}}…", right: "{{#letters}}…{{/letters}}",
      remedy: .init(
        "按所报的行改正；或者删去文件，改用自带的模板。",
        "Mend the line named, or delete the file and use the plain theme's.")),
    Entry(
      SiteCode.templateUnknown, .init("所含的模板不存在", "An included template isn't there"),
      .init(
        "{{>名称}}包含同一主题（或自带主题）里的名称.mustache。",
        "{{>name}} includes name.mustache of the theme or of the plain one."),
      remedy: .init("核对名称，或补上文件。", "Check the name, or add the file.")),
    Entry(
      SiteCode.templateCircle, .init("模板互相包含", "Templates include each other"),
      .init("互相包含没有尽头，页面做不出来。", "A circle never ends, so that no page is ever made."),
      remedy: .init("去掉其中一处。", "Take one of them out.")),
    Entry(
      SiteCode.themeFile, .init("没有这个主题", "No such theme"),
      .init("主题是一个目录，里面是模板和样式表。", "A theme is a folder of templates and style sheets."),
      remedy: .init("核对路径。", "Check the path.")),
    Entry(
      SiteCode.templateMissing, .init("自带主题不完整", "The plain theme isn't whole"),
      .init(
        "单位的主题缺什么就用自带的，自带的不能缺。",
        "What an office's theme lacks comes from the plain one, which must have everything."),
      remedy: .init("重新安装程序。", "Install the program again.")),
  ]

  private static let sites: [Entry] = [
    Entry(
      SiteCode.addressMissing, .init("没有网站地址", "The site has no address"),
      .init(
        "订阅源、站点地图和规范链接只能写完整网址；没有地址就不做，页面照常能用。",
        "Feeds, sitemap and canonical links need full addresses. Without one they aren't made; the pages work."
      ),
      remedy: .init("在单位配置的公开规则里写 address。", "Give address in the office's publication rules.")),
    Entry(
      SiteCode.addressWrong, .init("网站地址不是网址", "The site's address is none"),
      .init(
        "地址以http://或https://开头，只有字母、数字和 - . _ ~ : / 。中文域名写成xn--形式。",
        "It begins with http:// or https:// and holds letters, digits and - . _ ~ : / alone. A Chinese domain is written in its xn-- form."
      ),
      wrong: "www.例子.gov.cn", right: "https://www.example.gov.cn/jyta/",
      remedy: .init("改正地址。", "Correct the address.")),
    Entry(
      SiteCode.slugWrong, .init("永久地址不能用", "A permanent address can't be used"),
      .init(
        "一件复文的地址只有小写字母、数字和连字符，撤下以后也不再给别的复文。",
        "A letter's address is made of a-z, 0-9 and hyphens and is never given again, not even after withdrawal."
      ),
      remedy: .init("运行 fuwen verify 查明登记簿。", "Check the registry with 'fuwen verify'.")),
    Entry(
      SiteCode.packageNotMade, .init("发布包没有做成", "The package wasn't made"),
      .init(
        "给其他网站系统的发布包是一个ZIP，在内存里做。",
        "The package for another website's system is one ZIP, made in memory."),
      remedy: .init("检查内存；分几次导出。", "Check memory, or take fewer letters.")),
  ]
}
