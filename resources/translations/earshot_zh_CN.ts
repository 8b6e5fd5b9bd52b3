<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>导入文件…(&amp;I)</translation>
    </message>
    <message>
        <source>Import from the &amp;clipboard</source>
        <translation>从剪贴板导入(&amp;C)</translation>
    </message>
    <message>
        <source>Open the &amp;sample library</source>
        <translation>打开样例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>备份资料库…(&amp;B)</translation>
    </message>
    <message>
        <source>Chec&amp;k the library</source>
        <translation>检查资料库(&amp;K)</translation>
    </message>
    <message>
        <source>Open another &amp;library…</source>
        <translation>打开其他资料库…(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好设置…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>连同出处复制(&amp;I)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in this call</source>
        <translation>在本场查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Search all calls</source>
        <translation>搜索全部电话会(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Whole transcript</source>
        <translation>全文(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Prepared remarks</source>
        <translation>管理层讲稿(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Questions and answers</source>
        <translation>问答(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Marked paragraphs</source>
        <translation>有标注的段落(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>资料库(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;anels on the right</source>
        <translation>右侧面板(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>深色或浅色(&amp;D)</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>放大文字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>默认字号(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;eset layout</source>
        <translation>恢复布局(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Next &amp;turn</source>
        <translation>下一位发言(&amp;T)</translation>
    </message>
    <message>
        <source>Previous t&amp;urn</source>
        <translation>上一位发言(&amp;U)</translation>
    </message>
    <message>
        <source>Next &amp;question</source>
        <translation>下一个问题(&amp;Q)</translation>
    </message>
    <message>
        <source>Previous questi&amp;on</source>
        <translation>上一个问题(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open a call</source>
        <translation>打开电话会(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>电话会(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare quarters</source>
        <translation>比较各季(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit company and period…</source>
        <translation>修改公司与期间…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove from the library</source>
        <translation>从资料库移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;view repairs and doubts</source>
        <translation>查看修复与疑点(&amp;V)</translation>
    </message>
    <message>
        <source>Change &amp;speaker or role…</source>
        <translation>更改发言人或身份(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Merge with the turn before</source>
        <translation>并入前一段发言(&amp;M)</translation>
    </message>
    <message>
        <source>Split the &amp;turn here…</source>
        <translation>在此处拆分发言(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>核对(&amp;R)</translation>
    </message>
    <message>
        <source>Import results &amp;table…</source>
        <translation>导入业绩表…(&amp;T)</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>导入文件夹…(&amp;O)</translation>
    </message>
    <message>
        <source>Stop i&amp;mporting</source>
        <translation>停止导入(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;ynonyms…</source>
        <translation>同义词…(&amp;Y)</translation>
    </message>
    <message>
        <source>Import an edited &amp;question table…</source>
        <translation>导入编辑过的问答表(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Earshot</source>
        <translation>关于 Earshot(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AnnotationCommand</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>修改标签</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>移除笔记</translation>
    </message>
</context>
<context>
    <name>CallCommand</name>
    <message>
        <source>Edit call</source>
        <translation>修改电话会信息</translation>
    </message>
    <message>
        <source>Edit summary</source>
        <translation>修改摘要</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>CallDialog</name>
    <message>
        <source>Properties of the call</source>
        <translation>电话会信息</translation>
    </message>
    <message>
        <source>An empty field stays as it was read from the document.</source>
        <translation>留空则沿用文件中读到的内容。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>财年</translation>
    </message>
    <message>
        <source>Fiscal quarter</source>
        <translation>财季</translation>
    </message>
    <message>
        <source>Day of the call</source>
        <translation>会议日期</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>来源文件</translation>
    </message>
</context>
<context>
    <name>CompanyCommand</name>
    <message>
        <source>Join companies</source>
        <translation>合并公司</translation>
    </message>
    <message>
        <source>Part companies</source>
        <translation>拆分公司</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Q%1</source>
        <translation>问 %1</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再问</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New topics</source>
        <translation>新话题</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>不再提及</translation>
    </message>
    <message>
        <source>Topics gone</source>
        <translation>话题消失</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n 个回答有变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n analyst(s) ask again</source>
        <translation>
            <numerusform>%n 位分析师再次提问</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of questions not answered</source>
        <translation>
            <numerusform>%n 处提问未获回答</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>part not answered</source>
        <translation>部分未答</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>问 %1</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>消失</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件%1。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it.</source>
        <translation>无法读取%1。请确认您有权打开它。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the files in it.</source>
        <translation>%1是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1是空的。</translation>
    </message>
    <message>
        <source>%1 is larger than any transcript can be, and was not read.</source>
        <translation>%1远大于任何文稿，没有读取。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another place, or check that you may write there.</source>
        <translation>无法写入%1。请换一个位置，或确认您有权写入。</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written, and nothing was changed. Free some space and try again.</source>
        <translation>磁盘已满：%1没有写入，也没有任何改动。请腾出空间再试。</translation>
    </message>
    <message>
        <source>%1 is neither text nor a document of a kind that can be read.</source>
        <translation>%1既不是文本，也不是可以读取的文件类型。</translation>
    </message>
    <message>
        <source>%1 is damaged: its structure cannot be read. Ask for the file again.</source>
        <translation>%1已损坏，无法读取其结构。请重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Save a copy without one and import that.</source>
        <translation>%1有密码保护。请另存一份无密码的副本再导入。</translation>
    </message>
    <message>
        <source>%1 holds pictures of pages and no text. Run it through text recognition first.</source>
        <translation>%1只有页面图片而没有文字。请先做文字识别。</translation>
    </message>
    <message>
        <source>%1 was refused: it is built like a file made to do harm.</source>
        <translation>%1已被拒绝：它的构造像是恶意文件。</translation>
    </message>
    <message>
        <source>The characters of %1 could not be told. Save it as UTF-8 and import that.</source>
        <translation>无法判断%1的字符编码。请另存为 UTF-8 再导入。</translation>
    </message>
    <message>
        <source>No speech was found in %1. It does not look like the transcript of a call.</source>
        <translation>在%1中没有找到发言。它看起来不是电话会文稿。</translation>
    </message>
    <message>
        <source>The library %1 was made by a newer Earshot. Update this one to open it.</source>
        <translation>资料库%1由更新版本的 Earshot 建立。请更新本程序再打开。</translation>
    </message>
    <message>
        <source>%1 is not a library of Earshot. It was left as it is.</source>
        <translation>%1不是 Earshot 的资料库，未作任何改动。</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Open the last backup beside it.</source>
        <translation>资料库%1已损坏。请打开它旁边的最近备份。</translation>
    </message>
    <message>
        <source>Another program is writing to the library %1. Try again when it has finished.</source>
        <translation>另一个程序正在写入资料库%1。请等它结束后再试。</translation>
    </message>
    <message>
        <source>The library %1 may only be read: the change was not kept.</source>
        <translation>资料库%1只读：改动没有保存。</translation>
    </message>
    <message>
        <source>That name is in use already. Choose another one.</source>
        <translation>该名称已被使用。请换一个。</translation>
    </message>
    <message>
        <source>That is no longer in the library.</source>
        <translation>资料库中已没有这一项。</translation>
    </message>
    <message>
        <source>The search cannot be understood.</source>
        <translation>无法理解这个搜索。</translation>
    </message>
    <message>
        <source>The data given cannot be understood.</source>
        <translation>无法理解所给的数据。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，没有任何改动。</translation>
    </message>
    <message>
        <source>Something went wrong that Earshot did not foresee. Nothing was changed.</source>
        <translation>出现了 Earshot 未预料到的问题，没有任何改动。</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>该文件</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>File: %1.</source>
        <translation>文件：%1。</translation>
    </message>
    <message>
        <source>Line %1.</source>
        <translation>第 %1 行。</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
</context>
<context>
    <name>ExchangesModel</name>
    <message>
        <source>Answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>Partly answered</source>
        <translation>部分回答</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>电话会</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Calls to export</source>
        <translation>要导出的电话会</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The table as it will be written</source>
        <translation>将写出的表格</translation>
    </message>
    <message>
        <source>The file as it will be written</source>
        <translation>将写出的文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>FigureCommand</name>
    <message>
        <source>Correct figure</source>
        <translation>更正数字</translation>
    </message>
    <message>
        <source>Mark as figure</source>
        <translation>标为数字</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Confirm figure</source>
        <translation>确认数字</translation>
    </message>
    <message>
        <source>Figure as read</source>
        <translation>恢复读出的数字</translation>
    </message>
    <message>
        <source>Fine as it is</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Open disagreement again</source>
        <translation>重新打开分歧</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>pp</source>
        <translation>个百分点</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>个基点</translation>
    </message>
    <message>
        <source>×</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>YoY</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>QoQ</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>MoM</source>
        <translation>月环比</translation>
    </message>
    <message>
        <source>vs guidance</source>
        <translation>较指引</translation>
    </message>
    <message>
        <source>Non-GAAP</source>
        <translation>Non-GAAP</translation>
    </message>
    <message>
        <source>Constant currency</source>
        <translation>固定汇率</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Basis points</source>
        <translation>基点</translation>
    </message>
    <message>
        <source>Multiples</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Digit classes</source>
        <translation>位数区间</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>found right</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>marked as a figure</source>
        <translation>已标为数字</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>Quarter on quarter</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Month on month</source>
        <translation>较上月</translation>
    </message>
    <message>
        <source>Against guidance</source>
        <translation>较指引</translation>
    </message>
    <message>
        <source>From … to</source>
        <translation>从……到</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this call</source>
        <translation>在本场查找</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Filter companies or periods</source>
        <translation>筛选公司或期间</translation>
    </message>
    <message>
        <source>Calls of the library</source>
        <translation>资料库中的电话会</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Order of the library</source>
        <translation>资料库的排列</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Rises are</source>
        <translation>上涨显示为(&amp;R)</translation>
    </message>
    <message>
        <source>green, falls red</source>
        <translation>绿涨红跌</translation>
    </message>
    <message>
        <source>red, falls green</source>
        <translation>红涨绿跌</translation>
    </message>
    <message>
        <source>Size of the &amp;window&apos;s text</source>
        <translation>界面字号(&amp;W)</translation>
    </message>
    <message>
        <source>Size of the &amp;transcript&apos;s text</source>
        <translation>文稿字号(&amp;T)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>筛选命令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令与快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>新快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>All keys as designed</source>
        <translation>恢复默认快捷键</translation>
    </message>
    <message>
        <source>&amp;Font of the window</source>
        <translation>窗口字体(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;English transcripts</source>
        <translation>英文文稿(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Simplified Chinese transcripts</source>
        <translation>简体中文文稿(&amp;S)</translation>
    </message>
    <message>
        <source>Tra&amp;ditional Chinese transcripts</source>
        <translation>繁体中文文稿(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>请按快捷键</translation>
    </message>
</context>
<context>
    <name>QaImportCommand</name>
    <message>
        <source>Import edited questions</source>
        <translation>导入编辑过的问答</translation>
    </message>
</context>
<context>
    <name>QaImportDialog</name>
    <message>
        <source>Import an edited table of questions</source>
        <translation>导入编辑过的问答表</translation>
    </message>
    <message>
        <source>What was changed in the file</source>
        <translation>文件中改动的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take these changes</source>
        <translation>采用这些改动</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (also %2)</source>
        <translation>%1（及 %2）</translation>
    </message>
    <message>
        <source>company %1</source>
        <translation>公司 %1</translation>
    </message>
    <message>
        <source>period %1</source>
        <translation>期间 %1</translation>
    </message>
    <message>
        <source>speaker %1</source>
        <translation>发言人 %1</translation>
    </message>
    <message>
        <source>said by: %1</source>
        <translation>身份 %1</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>部分 %1</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>a figure of %1</source>
        <translation>%1 的数字</translation>
    </message>
    <message>
        <source>a figure of the business %1</source>
        <translation>业务 %1 的数字</translation>
    </message>
    <message>
        <source>a figure of the place %1</source>
        <translation>地区 %1 的数字</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>There is no word to look for.</source>
        <translation>没有要找的词。</translation>
    </message>
    <message>
        <source>The quotation mark at character %1 is not closed.</source>
        <translation>第 %1 个字符处的引号没有闭合。</translation>
    </message>
    <message>
        <source>The parenthesis at character %1 is not closed.</source>
        <translation>第 %1 个字符处的括号没有闭合。</translation>
    </message>
    <message>
        <source>The parenthesis at character %1 closes nothing.</source>
        <translation>第 %1 个字符处的右括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses at character %1.</source>
        <translation>第 %1 个字符处的括号中没有内容。</translation>
    </message>
    <message>
        <source>“%1” at character %2 has no word beside it.</source>
        <translation>第 %2 个字符处的“%1”旁边缺少词。</translation>
    </message>
    <message>
        <source>“%1” at character %2 needs a word right behind the colon.</source>
        <translation>第 %2 个字符处的“%1”，冒号后须紧跟一个词。</translation>
    </message>
    <message>
        <source>“%1” at character %2 is not known there.</source>
        <translation>第 %2 个字符处的“%1”无法识别。</translation>
    </message>
    <message>
        <source>This says only what must not be there: add a word to look for.</source>
        <translation>这里只说了不能有什么：请加上要找的词。</translation>
    </message>
    <message>
        <source>There are too many parentheses within each other.</source>
        <translation>括号嵌套过多。</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Put right by you</source>
        <translation>您的更正</translation>
    </message>
    <message>
        <source>the name is announced, but its own line is missing</source>
        <translation>有人介绍了姓名，但姓名行不在文中</translation>
    </message>
    <message>
        <source>little speaks for this being a speaker&apos;s name</source>
        <translation>这里像姓名的依据不多</translation>
    </message>
    <message>
        <source>the document does not name the voice</source>
        <translation>文件没有写明是谁</translation>
    </message>
    <message>
        <source>more than one person may have these initials</source>
        <translation>可能有不止一人用这个缩写</translation>
    </message>
    <message>
        <source>this looks almost like a speaker&apos;s name</source>
        <translation>这里看起来很像发言人的姓名</translation>
    </message>
    <message>
        <source>only what is said tells the role</source>
        <translation>身份只能从所说的话推断</translation>
    </message>
    <message>
        <source>questions are announced, but nobody&apos;s was found</source>
        <translation>文中说进入提问，却没有找到提问者</translation>
    </message>
    <message>
        <source>nothing says in which unit the number counts</source>
        <translation>没有写明数字的单位</translation>
    </message>
    <message>
        <source>the words can mean more than one period</source>
        <translation>所说的期间可以有几种理解</translation>
    </message>
    <message>
        <source>a correction of yours has lost its place in this version of the document</source>
        <translation>您的一项更正在这一版文件中找不到位置</translation>
    </message>
    <message>
        <source>a repair you decided on is not in this version of the document</source>
        <translation>您决定过的一处修复不在这一版文件中</translation>
    </message>
    <message>
        <source>several readings are possible</source>
        <translation>有几种可能的读法</translation>
    </message>
    <message>
        <source>the bytes mean no character</source>
        <translation>这些字节不是任何字符</translation>
    </message>
    <message>
        <source>Pinyin glosses</source>
        <translation>夹注的拼音</translation>
    </message>
    <message>
        <source>Share prices</source>
        <translation>夹注的股价</translation>
    </message>
    <message>
        <source>Slipped characters</source>
        <translation>错位的字</translation>
    </message>
    <message>
        <source>Garbled characters</source>
        <translation>乱码</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>控制字符</translation>
    </message>
    <message>
        <source>Ligatures</source>
        <translation>连字</translation>
    </message>
    <message>
        <source>Unreadable bytes</source>
        <translation>无法解读的字节</translation>
    </message>
    <message>
        <source>Page heads and numbers</source>
        <translation>页眉与页码</translation>
    </message>
    <message>
        <source>Joined lines</source>
        <translation>接上的断行</translation>
    </message>
    <message>
        <source>A converter wrote the pronunciation behind the character: it was taken out.</source>
        <translation>转换程序在字后写入了读音，已去除。</translation>
    </message>
    <message>
        <source>A share&apos;s price and change stood inside the sentence: they were taken out.</source>
        <translation>句中夹着股价与涨跌，已去除。</translation>
    </message>
    <message>
        <source>A lost byte paired the characters behind it wrongly: they were paired anew.</source>
        <translation>丢失的一个字节使后面的字错位，已重新组合。</translation>
    </message>
    <message>
        <source>The text was read in a wrong encoding: it was read again.</source>
        <translation>文字曾按错误的编码读取，已重新解读。</translation>
    </message>
    <message>
        <source>A sign that is not seen stood in the text: it was taken out.</source>
        <translation>文中有看不见的符号，已去除。</translation>
    </message>
    <message>
        <source>Letters printed as one sign were written as letters.</source>
        <translation>印成一个符号的字母已分开写出。</translation>
    </message>
    <message>
        <source>The bytes mean no character in the document&apos;s encoding: they are marked.</source>
        <translation>这些字节在文件的编码中不是任何字符，已标出。</translation>
    </message>
    <message>
        <source>The head, foot or number of a page stood in the speech: it was taken out.</source>
        <translation>发言中夹着页眉、页脚或页码，已去除。</translation>
    </message>
    <message>
        <source>The page broke the line: it was joined.</source>
        <translation>换页折断了这一行，已接上。</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Where turns begin</source>
        <translation>发言的起点</translation>
    </message>
    <message>
        <source>Parts of the call</source>
        <translation>会议的段落</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>提问与回答</translation>
    </message>
    <message>
        <source>Damaged places</source>
        <translation>受损之处</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Company and date</source>
        <translation>公司与日期</translation>
    </message>
    <message>
        <source>A turn begins here</source>
        <translation>一段发言从这里开始</translation>
    </message>
    <message>
        <source>A turn of %1 begins here</source>
        <translation>%1的发言从这里开始</translation>
    </message>
    <message>
        <source>Belongs to the turn before</source>
        <translation>属于前一段发言</translation>
    </message>
    <message>
        <source>Speaker, everywhere: %1</source>
        <translation>各处的发言人：%1</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>发言人：%1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>身份：%1</translation>
    </message>
    <message>
        <source>The turn begins at another word</source>
        <translation>发言从另一个词开始</translation>
    </message>
</context>
<context>
    <name>ReviewCommand</name>
    <message>
        <source>Split turn</source>
        <translation>拆分发言</translation>
    </message>
    <message>
        <source>Merge turns</source>
        <translation>合并发言</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>更改发言人</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>更改身份</translation>
    </message>
    <message>
        <source>Move where a turn begins</source>
        <translation>移动发言的起点</translation>
    </message>
    <message>
        <source>Reject repairs of a kind</source>
        <translation>拒绝一类修复</translation>
    </message>
    <message>
        <source>Accept repairs of a kind</source>
        <translation>接受一类修复</translation>
    </message>
    <message>
        <source>Choose repair</source>
        <translation>选定修复</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n repair(s)</source>
        <translation>
            <numerusform>拒绝 %n 处修复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n repair(s)</source>
        <translation>
            <numerusform>接受 %n 处修复</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>收回：%1</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n doubt(s)</source>
        <translation>
            <numerusform>了结 %n 个疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>Open doubt again</source>
        <translation>重新列为疑点</translation>
    </message>
    <message>
        <source>Forget what has lost its place</source>
        <translation>放弃找不到位置的更正</translation>
    </message>
</context>
<context>
    <name>SavedSearchCommand</name>
    <message>
        <source>Remove the saved search “%1”</source>
        <translation>移除已存搜索“%1”</translation>
    </message>
    <message>
        <source>Save the search “%1”</source>
        <translation>保存搜索“%1”</translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Operator</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析师</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>管理层</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>旁白</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Prepared remarks</source>
        <translation>讲稿</translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Boilerplate</source>
        <translation>声明与杂项</translation>
    </message>
    <message>
        <source>Unknown speaker</source>
        <translation>发言人未知</translation>
    </message>
    <message>
        <source>%1 call</source>
        <translation>%1 电话会</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>问 %1</translation>
    </message>
</context>
<context>
    <name>SynonymsDialog</name>
    <message>
        <source>Synonyms</source>
        <translation>同义词</translation>
    </message>
    <message>
        <source>A search for one word of a set finds the others too. “Quoted words” are looked for as they are. Part words by commas.</source>
        <translation>搜索一组中的一个词，也会找到组中其他的词。“引号中的词”按原样查找。词之间用逗号分隔。</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>筛选词语</translation>
    </message>
    <message>
        <source>Sets of synonyms</source>
        <translation>同义词组</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert 键</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2 键</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete 键</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入…(&amp;I)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出…(&amp;X)</translation>
    </message>
</context>
<context>
    <name>TagCommand</name>
    <message>
        <source>New tag “%1”</source>
        <translation>新建标签“%1”</translation>
    </message>
    <message>
        <source>Change tag “%1”</source>
        <translation>修改标签“%1”</translation>
    </message>
    <message>
        <source>Remove tag “%1”</source>
        <translation>移除标签“%1”</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Q%1</source>
        <translation>问 %1</translation>
    </message>
    <message>
        <source>It is not certain who speaks here</source>
        <translation>此处发言人不确定</translation>
    </message>
    <message>
        <source>The speaker&apos;s role is not certain</source>
        <translation>发言人的身份不确定</translation>
    </message>
    <message>
        <source>It is not certain that a new turn begins here</source>
        <translation>此处是否换人发言不确定</translation>
    </message>
    <message>
        <source>It is not certain which part of the call this is</source>
        <translation>此处属于哪一部分不确定</translation>
    </message>
    <message>
        <source>It is not certain which question this answers</source>
        <translation>此处回答哪个问题不确定</translation>
    </message>
    <message>
        <source>Damaged text that could not be mended for certain</source>
        <translation>受损文字，未能确定地修复</translation>
    </message>
    <message>
        <source>This number can be read in several ways</source>
        <translation>这个数字有多种读法</translation>
    </message>
    <message>
        <source>The period meant is not certain</source>
        <translation>所指期间不确定</translation>
    </message>
    <message>
        <source>Company, period or date are not certain</source>
        <translation>公司、期间或日期不确定</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>%1 (from context)</source>
        <translation>%1（据上下文）</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>前瞻</translation>
    </message>
    <message>
        <source>expected, not reported</source>
        <translation>预期，非已公布</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>The text has changed: check that this mark still stands where it belongs</source>
        <translation>文字已变动：请核对此标注的位置</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>人工</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Read an earnings call</source>
        <translation>阅读业绩电话会</translation>
    </message>
    <message>
        <source>Drop transcripts here: web pages, PDFs, Word files, subtitles or plain text, in Chinese or English.
Earshot splits them into speakers, questions and answers, and finds the figures.</source>
        <translation>把文稿拖到这里：网页、PDF、Word、字幕或纯文本，中文英文皆可。
Earshot 会分出发言人与问答，并找出其中的数字。</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>打开样例</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>The samples are fictional calls written for this program. Everything stays on this computer.</source>
        <translation>样例是为本程序编写的虚构电话会。一切内容都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>打开其他资料库…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Annotator</name>
    <message>
        <source>Quick mark</source>
        <translation>快速标记</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>笔记…</translation>
    </message>
    <message>
        <source>Unmark</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>标签“%1”</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>标签 %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::CallCommands</name>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新建标签…</translation>
    </message>
    <message>
        <source>Edit tag…</source>
        <translation>修改标签…</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>The same company as</source>
        <translation>与以下是同一家公司</translation>
    </message>
    <message>
        <source>“%1” is another company</source>
        <translation>“%1”是另一家公司</translation>
    </message>
</context>
<context>
    <name>earshot::ui::CallDelegate</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n 疑</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::CallDialog</name>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>按文件</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Reading the call</source>
        <translation>正在读取电话会</translation>
    </message>
    <message>
        <source>A day is written like 2024-05-14.</source>
        <translation>日期写作 2024-05-14。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::CallsModel</name>
    <message>
        <source>Company unknown</source>
        <translation>公司未知</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n call(s)</source>
        <translation>
            <numerusform>%1，%n 场</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Q</source>
        <translation>
            <numerusform>%n 问</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n 疑</numerusform>
        </translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation>日期不明</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>%1 图表</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ChecksModel</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1 → %2 is %3; said %4</source>
        <translation>%1 → %2 为 %3；所说为 %4</translation>
    </message>
    <message>
        <source>%1, %2 → %3; said %4</source>
        <translation>%1，%2 → %3；所说为 %4</translation>
    </message>
    <message>
        <source>Fine as it is</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Within rounding</source>
        <translation>四舍五入内一致</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ChecksView</name>
    <message>
        <source>Disagreements</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>All that was compared</source>
        <translation>全部比对</translation>
    </message>
    <message>
        <source>Checks shown</source>
        <translation>显示的核对</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Comparing what is said</source>
        <translation>正在核对所说内容</translation>
    </message>
    <message>
        <source>No checks</source>
        <translation>没有核对</translation>
    </message>
    <message>
        <source>Open a call to hold what it says against other calls.</source>
        <translation>打开一场电话会，即可与其他电话会核对。</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>暂无可核对的内容</translation>
    </message>
    <message>
        <source>Import the company&apos;s other quarters, or a table of its results.</source>
        <translation>请导入该公司的其他季度，或其业绩表。</translation>
    </message>
    <message>
        <source>Nothing disagrees</source>
        <translation>没有分歧</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) were compared.</source>
        <translation>
            <numerusform>已核对 %n 处说法。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be compared</source>
        <translation>没有可以核对的数字</translation>
    </message>
    <message>
        <source>The company&apos;s other calls and tables of results say nothing that a figure of this call can be held against.</source>
        <translation>该公司的其他电话会和业绩表中，没有可与本场数字核对的说法。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ComparePanel</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的内容</translation>
    </message>
    <message>
        <source>Choose two to four calls of a company above, or press \ in a transcript.</source>
        <translation>在上方选择同一公司的二至四场，或在文稿中按 \。</translation>
    </message>
    <message>
        <source>Back to the transcript</source>
        <translation>回到文稿</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message numerus="yes">
        <source>Figures · %n metric(s)</source>
        <translation>
            <numerusform>数字 · %n 项指标</numerusform>
        </translation>
    </message>
    <message>
        <source>Against the call before</source>
        <translation>与上一场相比</translation>
    </message>
</context>
<context>
    <name>earshot::ui::CompareView</name>
    <message>
        <source>Calls side by side</source>
        <translation>并排的电话会</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 问</numerusform>
        </translation>
    </message>
    <message>
        <source>again</source>
        <translation>再问</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有变</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>消失</translation>
    </message>
</context>
<context>
    <name>earshot::ui::DataTable</name>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>earshot::ui::DropHint</name>
    <message>
        <source>Drop files or folders to import them.
A table of results goes to the open call&apos;s company.</source>
        <translation>松开鼠标即可导入文件或文件夹。
业绩表归入当前电话会的公司。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ExchangesModel</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n 个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clarification(s)</source>
        <translation>
            <numerusform>%n 次澄清</numerusform>
        </translation>
    </message>
    <message>
        <source>follows up Q%1</source>
        <translation>跟进 问 %1</translation>
    </message>
    <message>
        <source>Not answered: %1</source>
        <translation>未答：%1</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>问 %1</translation>
    </message>
    <message>
        <source>Unknown asker</source>
        <translation>提问者未知</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ExportDialog</name>
    <message>
        <source>Tick at least one call.</source>
        <translation>请至少勾选一场。</translation>
    </message>
    <message>
        <source>Preparing a preview</source>
        <translation>正在准备预览</translation>
    </message>
    <message>
        <source>Preview · %1</source>
        <translation>预览 · %1</translation>
    </message>
    <message numerus="yes">
        <source>Preview · %n row(s)</source>
        <translation>
            <numerusform>预览 · %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写出…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>供 Excel 的 CSV</translation>
    </message>
    <message>
        <source>With a byte-order mark, so that Excel shows Chinese. Text that could run as a formula is guarded.</source>
        <translation>带字节顺序标记，Excel 可正确显示中文；可能被当作公式的文字已加保护。</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>供程序的 CSV</translation>
    </message>
    <message>
        <source>UTF-8 without a mark, one record a question.</source>
        <translation>无标记的 UTF-8，一问一行。</translation>
    </message>
    <message>
        <source>CSV of figures</source>
        <translation>数字 CSV</translation>
    </message>
    <message>
        <source>One record a figure: value, metric, period, direction, speaker, place and sentence. With a byte-order mark, as for Excel.</source>
        <translation>每个数字一条记录：数值、指标、期间、方向、发言人、位置和原句。带字节顺序标记，适合 Excel。</translation>
    </message>
    <message>
        <source>Figures</source>
        <comment>file name</comment>
        <translation>数字</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Typed cells and a frozen header; no formulas.</source>
        <translation>单元格有类型，表头冻结，不含公式。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Readable text for notes and messages.</source>
        <translation>便于阅读的文本，用于笔记与消息。</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML 报告</translation>
    </message>
    <message>
        <source>One file, for a browser or for printing.</source>
        <translation>单个文件，用于浏览器或打印。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Everything that was read, with notes and tags, for programs.</source>
        <translation>读到的全部内容，连同笔记与标签，供程序使用。</translation>
    </message>
    <message>
        <source>There is such a file already. Export once more to replace it.</source>
        <translation>已有同名文件。再次点击导出即可替换。</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 项目</translation>
    </message>
    <message>
        <source>Texts, tags and notes for programs for qualitative analysis (NVivo, MAXQDA, ATLAS.ti, QualCoder).</source>
        <translation>供质性分析软件（NVivo、MAXQDA、ATLAS.ti、QualCoder）使用的文本、标签和笔记。</translation>
    </message>
    <message>
        <source>Web annotations (W3C)</source>
        <translation>网页批注（W3C）</translation>
    </message>
    <message>
        <source>Marks, tags and notes as JSON-LD, each with its words and its place.</source>
        <translation>标记、标签和笔记，存为 JSON-LD，各带原文与位置。</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>PDF 报告</translation>
    </message>
    <message>
        <source>Pages with summaries, notes and figures, bookmarks and embedded fonts.</source>
        <translation>含摘要、笔记和数字的页面，带书签，字体已嵌入。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::FigureEditor</name>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>恢复原读</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Forget what was corrected here</source>
        <translation>撤去此处的更正</translation>
    </message>
    <message>
        <source>FY2024 Q4</source>
        <translation>FY2024 Q4</translation>
    </message>
    <message>
        <source>Correct a figure</source>
        <translation>更正数字</translation>
    </message>
    <message>
        <source>%1 in: %2</source>
        <translation>%1，原句：%2</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>Choose a metric of the list.</source>
        <translation>请从列表中选择指标。</translation>
    </message>
    <message>
        <source>Choose a place of the list.</source>
        <translation>请从列表中选择地区。</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Empty: the whole company</source>
        <translation>留空：公司整体</translation>
    </message>
    <message>
        <source>This names no period, such as FY2024 Q4.</source>
        <translation>这不是期间，例如 FY2024 Q4。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::FigureTable</name>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是数字</translation>
    </message>
</context>
<context>
    <name>earshot::ui::FiguresModel</name>
    <message>
        <source>Currency taken from the context</source>
        <translation>币种取自上下文</translation>
    </message>
    <message>
        <source>Period taken from the context</source>
        <translation>期间取自上下文</translation>
    </message>
    <message>
        <source>Forward-looking</source>
        <translation>前瞻</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation>人工：%1</translation>
    </message>
    <message>
        <source>Value to</source>
        <translation>数值上限</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>变化单位</translation>
    </message>
    <message>
        <source>Further changes</source>
        <translation>其他变化</translation>
    </message>
    <message>
        <source>Said as</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>earshot::ui::FiguresPanel</name>
    <message>
        <source>Filter by metric, business, place, speaker or words</source>
        <translation>按指标、业务、地区、发言人或文字筛选</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>筛选数字</translation>
    </message>
    <message>
        <source>Kind of figure</source>
        <translation>数字种类</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>没有数字</translation>
    </message>
    <message>
        <source>Open a call to see every number with its metric, period and speaker.</source>
        <translation>打开一场电话会，查看每个数字的指标、期间与发言人。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部种类</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 / %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的内容</translation>
    </message>
    <message>
        <source>Clear the filter to see all figures.</source>
        <translation>清除筛选以查看全部数字。</translation>
    </message>
    <message>
        <source>No amount, percentage or count was found in this call.</source>
        <translation>本场没有找到金额、百分比或数量。</translation>
    </message>
    <message>
        <source>Correct figure…</source>
        <translation>更正数字…</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Mark as figure…</source>
        <translation>标为数字…</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数字</translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>核对（%1）</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>What is said against what is said elsewhere</source>
        <translation>此处所说与别处所说的核对</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <source>Business or place</source>
        <translation>业务或地区</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>全部业务与地区</translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation>公司整体</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>全部发言人</translation>
    </message>
</context>
<context>
    <name>earshot::ui::FileCommands</name>
    <message>
        <source>Import transcripts</source>
        <translation>导入文稿</translation>
    </message>
    <message>
        <source>Transcripts (*.txt *.text *.md *.html *.htm *.mht *.mhtml *.eml *.pdf *.docx *.odt *.rtf *.epub *.srt *.vtt *.ass *.ssa *.ttml *.json *.csv *.tsv *.zip);;All files (*)</source>
        <translation>文稿 (*.txt *.text *.md *.html *.htm *.mht *.mhtml *.eml *.pdf *.docx *.odt *.rtf *.epub *.srt *.vtt *.ass *.ssa *.ttml *.json *.csv *.tsv *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open or make a library</source>
        <translation>打开或新建资料库</translation>
    </message>
    <message>
        <source>Libraries (*.earshot);;All files (*)</source>
        <translation>资料库 (*.earshot);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>备份资料库</translation>
    </message>
    <message>
        <source>Backing up the library</source>
        <translation>正在备份资料库</translation>
    </message>
    <message>
        <source>Backed up to %1, and verified.</source>
        <translation>已备份到 %1，并已验证。</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在检查资料库</translation>
    </message>
    <message>
        <source>The library is whole: every document has its hash.</source>
        <translation>资料库完好：每份文件与其哈希一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the library. First: %1</source>
        <translation>
            <numerusform>资料库有 %n 处问题。第一处：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 imported, %2 not.</source>
        <translation>已导入 %1，%2 份未导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>查看原因</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 份文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>%1 is in the library already</source>
        <translation>%1 已在资料库中</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>已导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n 处修复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n 个疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Import tables of results</source>
        <translation>导入业绩表</translation>
    </message>
    <message>
        <source>Tables of results (*.csv *.tsv *.json);;All files (*)</source>
        <translation>业绩表 (*.csv *.tsv *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>导入业绩表</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1 kept beside its calls.</source>
        <translation>
            <numerusform>已保存 %1 的 %n 个数值，与其电话会并列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show checks</source>
        <translation>查看核对</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message numerus="yes">
        <source>The import was stopped. %n file(s) came in before.</source>
        <translation>
            <numerusform>导入已停止，此前已导入 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import an edited table of questions</source>
        <translation>导入编辑过的问答表</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在读取表格</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken from the table.</source>
        <translation>
            <numerusform>已采用表格中的 %n 处改动。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the library already.</source>
        <translation>
            <numerusform>%n 份文件已在资料库中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::FindBar</name>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>earshot::ui::HelpCommands</name>
    <message>
        <source>About Earshot</source>
        <translation>关于 Earshot</translation>
    </message>
    <message>
        <source>Earshot %1</source>
        <translation>Earshot %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or any later version (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>自由软件，依据 GNU 通用公共许可证第 3 版或任何更新版本（GPL-3.0-or-later）发布，不附带任何担保。</translation>
    </message>
    <message>
        <source>Made with Qt %1, ICU, SQLite, poppler, libxml2, libzip, zlib, libzstd, uchardet, pango, cairo, libxlsxwriter, fmt, nlohmann/json, tl::expected, and word counts of libpinyin.</source>
        <translation>使用了 Qt %1、ICU、SQLite、poppler、libxml2、libzip、zlib、libzstd、uchardet、pango、cairo、libxlsxwriter、fmt、nlohmann/json、tl::expected，以及 libpinyin 的词频数据。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ImportPanel</name>
    <message>
        <source>Imported</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>导入的文件</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ImportReportModel</name>
    <message>
        <source>Added</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>Already in the library</source>
        <translation>已在资料库中</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>新版本</translation>
    </message>
    <message numerus="yes">
        <source>, %n mark(s) to check</source>
        <translation>
            <numerusform>，%n 处标注待核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the text that nobody speaks: headings, labels, page furniture. It is kept and shown.</source>
        <translation>无人发言的文字所占比例：标题、标签、页面杂项。它们保留并照常显示。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话会</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Not speech</source>
        <translation>非发言</translation>
    </message>
    <message>
        <source>Unreadable bytes</source>
        <translation>无法识别的字节</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Importer</name>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <translation>粘贴 %1</translation>
    </message>
    <message>
        <source>Importing the clipboard</source>
        <translation>正在导入剪贴板</translation>
    </message>
    <message>
        <source>Opening the sample library</source>
        <translation>正在打开样例</translation>
    </message>
</context>
<context>
    <name>earshot::ui::LibraryPanel</name>
    <message>
        <source>No calls yet</source>
        <translation>还没有电话会</translation>
    </message>
    <message>
        <source>Drop files here, or import them with Ctrl+O.</source>
        <translation>拖入文件，或按 Ctrl+O 导入。</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Select words in a call and press T.</source>
        <translation>在文稿中选中文字，按 T。</translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n 家公司</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove saved search</source>
        <translation>移除已存搜索</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <source>&amp;Company by company</source>
        <translation>按公司(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Newest calls first</source>
        <translation>最新的在前(&amp;N)</translation>
    </message>
</context>
<context>
    <name>earshot::ui::MainWindow</name>
    <message>
        <source>Q&amp;&amp;A</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>What is known of the call</source>
        <translation>电话会要点</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Manual</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
</context>
<context>
    <name>earshot::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>earshot::ui::MetricComparisonModel</name>
    <message>
        <source>YoY growth</source>
        <translation>同比增速</translation>
    </message>
    <message>
        <source>QoQ growth</source>
        <translation>环比增速</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 pp</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>未提及</translation>
    </message>
    <message>
        <source>new</source>
        <translation>首次</translation>
    </message>
    <message numerus="yes">
        <source>said %n time(s) more</source>
        <translation>
            <numerusform>另提及 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>变化单位</translation>
    </message>
</context>
<context>
    <name>earshot::ui::MetricTable</name>
    <message>
        <source>Metrics by call</source>
        <translation>各场指标</translation>
    </message>
</context>
<context>
    <name>earshot::ui::NoteEdit</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Write a note · Ctrl+Enter keeps it, Esc leaves</source>
        <translation>写笔记 · Ctrl+Enter 保存，Esc 离开</translation>
    </message>
</context>
<context>
    <name>earshot::ui::NotePopup</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>earshot::ui::NotesModel</name>
    <message>
        <source>Whole call</source>
        <translation>整场</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>问 %1</translation>
    </message>
    <message>
        <source>The document has changed: check the place of this note</source>
        <translation>文件已变动：请核对此笔记的位置</translation>
    </message>
</context>
<context>
    <name>earshot::ui::NotesPanel</name>
    <message>
        <source>Filter by words or tag</source>
        <translation>按文字或标签筛选</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>筛选笔记</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的内容</translation>
    </message>
    <message>
        <source>Clear the filter to see all notes.</source>
        <translation>清除筛选以查看全部笔记。</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>还没有笔记</translation>
    </message>
    <message>
        <source>Select words in the transcript. Space marks them, 1–9 or T tags them, M writes a note.</source>
        <translation>在文稿中选中文字：空格标记，1–9 或 T 加标签，M 写笔记。</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑笔记</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Omnibox</name>
    <message>
        <source>Search all calls, or type &gt; for a command</source>
        <translation>搜索全部电话会，或输入 &gt; 执行命令</translation>
    </message>
    <message>
        <source>Search, commands, calls</source>
        <translation>搜索、命令、电话会</translation>
    </message>
    <message>
        <source>No command “%1”</source>
        <translation>没有命令“%1”</translation>
    </message>
    <message>
        <source>No call “%1”</source>
        <translation>没有电话会“%1”</translation>
    </message>
    <message>
        <source>Search all calls for “%1”</source>
        <translation>在全部电话会中搜索“%1”</translation>
    </message>
</context>
<context>
    <name>earshot::ui::PairCardDelegate</name>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Preferences</name>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Taken by “%1”</source>
        <translation>已被“%1”占用</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>earshot::ui::QaImportDialog</name>
    <message>
        <source>Nothing in %1 was changed.</source>
        <translation>%1 中没有改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in %1.</source>
        <translation>
            <numerusform>%1 中有 %n 处改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be taken back and stand below, each with the reason.</source>
        <translation>
            <numerusform>另有 %n 处无法采用，列在下方并说明原因。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::QaPanel</name>
    <message>
        <source>Questions and answers</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>还没有提问</translation>
    </message>
    <message>
        <source>Open a call to see who asked what, and whether it was answered.</source>
        <translation>打开电话会，查看谁问了什么、是否得到回答。</translation>
    </message>
    <message>
        <source>Figures of this question</source>
        <translation>本问的数字</translation>
    </message>
    <message>
        <source>No questions in this call</source>
        <translation>本场没有提问</translation>
    </message>
    <message>
        <source>Only prepared remarks were found in this document.</source>
        <translation>文件中只有管理层讲稿。</translation>
    </message>
    <message>
        <source>Reading summaries</source>
        <translation>正在读取摘要</translation>
    </message>
    <message>
        <source>Figures of Q%1</source>
        <translation>问 %1 的数字</translation>
    </message>
    <message>
        <source>No figures in Q%1</source>
        <translation>问 %1 没有数字</translation>
    </message>
    <message>
        <source>Edit summary</source>
        <translation>修改摘要</translation>
    </message>
    <message>
        <source>Use the document&apos;s own words</source>
        <translation>使用原文</translation>
    </message>
</context>
<context>
    <name>earshot::ui::QaPlanModel</name>
    <message>
        <source>Question, in short</source>
        <translation>问题摘要</translation>
    </message>
    <message>
        <source>Answer, in short</source>
        <translation>回答摘要</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>The numbers of the call and the question cannot be read.</source>
        <translation>无法读出电话会和问题的编号。</translation>
    </message>
    <message>
        <source>The library has no such question.</source>
        <translation>资料库中没有这个问题。</translation>
    </message>
    <message>
        <source>The question stands in an earlier row already.</source>
        <translation>这个问题在前面的行中已出现。</translation>
    </message>
    <message>
        <source>A row in which this one goes on is missing.</source>
        <translation>本行的续行缺失。</translation>
    </message>
    <message>
        <source>The text of the call has changed since the table was written.</source>
        <translation>导出表格之后，电话会文本已改变。</translation>
    </message>
    <message>
        <source>This column is not taken back: the words of a call stay as they are.</source>
        <translation>此列不采用：电话会原文保持不变。</translation>
    </message>
    <message>
        <source>A column that Earshot does not write.</source>
        <translation>不是 Earshot 写出的列。</translation>
    </message>
    <message>
        <source>The spreadsheet has cut the cell.</source>
        <translation>电子表格截断了此单元格。</translation>
    </message>
    <message>
        <source>Changed in the library too since the table was written.</source>
        <translation>导出表格之后，资料库中也改过。</translation>
    </message>
    <message>
        <source>Of several notes more than one was changed.</source>
        <translation>多条笔记中有不止一条被改动。</translation>
    </message>
    <message>
        <source>The program&apos;s own summary cannot be emptied.</source>
        <translation>程序自己的摘要不能清空。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话会</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>资料库中</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewActions</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Accept all of this kind</source>
        <translation>接受这一类</translation>
    </message>
    <message>
        <source>Reject all of this kind</source>
        <translation>拒绝这一类</translation>
    </message>
    <message>
        <source>Next in the review</source>
        <translation>下一项核对</translation>
    </message>
    <message>
        <source>Previous in the review</source>
        <translation>上一项核对</translation>
    </message>
    <message>
        <source>Show what is settled too</source>
        <translation>也显示已了结的</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose reading %1</source>
        <translation>选定第 %1 种读法</translation>
    </message>
    <message>
        <source>Split the turn at the caret…</source>
        <translation>在光标处拆分发言…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Merge with the turn before</source>
        <translation>并入前一段发言</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Speaker or role of the turn…</source>
        <translation>这段发言的人或身份…</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>The turn begins at the caret</source>
        <translation>发言从光标处开始</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>从此开始</translation>
    </message>
    <message>
        <source>Show in the transcript</source>
        <translation>在全文中显示</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewDelegate</name>
    <message>
        <source>%1 done</source>
        <translation>%1 项已了结</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewDetail</name>
    <message>
        <source>You put this right. Backspace takes it back.</source>
        <translation>这是您的更正。按退格键收回。</translation>
    </message>
    <message>
        <source>Rejected: the original stays.</source>
        <translation>已拒绝：保留原文。</translation>
    </message>
    <message>
        <source>Damaged, but not surely mended: choose what stood here.</source>
        <translation>此处受损，但修复没有把握：请选定原来的字。</translation>
    </message>
    <message>
        <source>You chose what stands here.</source>
        <translation>这里的字由您选定。</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>其他文字…</translation>
    </message>
    <message>
        <source>What stood here in the original</source>
        <translation>这里原来的文字</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有待核对的项目</translation>
    </message>
    <message>
        <source>All of this kind…</source>
        <translation>这一类全部…</translation>
    </message>
    <message>
        <source>Place the caret on the right to put a turn right.</source>
        <translation>在右侧放置光标，即可更正发言。</translation>
    </message>
    <message>
        <source>%1% certain</source>
        <translation>把握 %1%</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewModel</name>
    <message>
        <source>%1, %2 of %3 open</source>
        <translation>%1，%3 项中 %2 项待核对</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewPanel</name>
    <message>
        <source>Review of repairs and doubts</source>
        <translation>修复与疑点的核对</translation>
    </message>
    <message>
        <source>Repairs and doubts</source>
        <translation>修复与疑点</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only what nobody has looked at yet</source>
        <translation>只显示还没有人看过的</translation>
    </message>
    <message>
        <source>Also what is settled</source>
        <translation>已了结的也显示</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading corrections</source>
        <translation>正在读取更正</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Review · %1</source>
        <translation>核对 · %1</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%2 项中 %1 项待核对</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>没有打开电话会</translation>
    </message>
    <message>
        <source>Open a call to see what was repaired in it.</source>
        <translation>打开一场电话会，即可看到其中的修复。</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>没有需要核对的</translation>
    </message>
    <message>
        <source>The document needed no repair, and nothing is in doubt.</source>
        <translation>文件无需修复，也没有疑点。</translation>
    </message>
    <message>
        <source>All settled</source>
        <translation>全部了结</translation>
    </message>
    <message>
        <source>“All” shows what you have looked at.</source>
        <translation>“全部”显示您看过的各项。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewView</name>
    <message>
        <source>The original and the repaired text</source>
        <translation>原文与修复后的文字</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>读作</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SavedSearchesModel</name>
    <message numerus="yes">
        <source>%1, %n hit(s)</source>
        <translation>
            <numerusform>%1，%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n hit(s)</source>
        <translation>
            <numerusform>%1，%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SearchPanel</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing searched yet</source>
        <translation>还没有搜索</translation>
    </message>
    <message>
        <source>Close search results</source>
        <translation>关闭搜索结果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n call(s)</source>
        <translation>
            <numerusform>%n 场电话会</numerusform>
        </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Remove this saved search</source>
        <translation>移除这个已存搜索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存这个搜索</translation>
    </message>
    <message>
        <source>Type words into the search box: 营收 also finds 營收 and revenue. “Quoted words” stand as they are; a OR b, -word and (groups) join. speaker:, company:, period:, role:, section: and tag: restrict; metric:, segment: and place: find figures.</source>
        <translation>在搜索框中输入文字：营收也能找到營收和 revenue。“引号中的词”按原样查找；a OR b、-词、（括号）可以组合。发言人:、公司:、期间:、身份:、部分:、标签: 限定范围；指标:、业务:、地区: 查找数字。</translation>
    </message>
    <message>
        <source>The search is not understood</source>
        <translation>看不懂这个搜索</translation>
    </message>
    <message>
        <source>No turn and no note is what this looks for.</source>
        <translation>没有符合的发言或笔记。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Session</name>
    <message>
        <source>Opening the library</source>
        <translation>正在打开资料库</translation>
    </message>
    <message>
        <source>Opening the call</source>
        <translation>正在打开电话会</translation>
    </message>
    <message>
        <source>Reading the library</source>
        <translation>正在读取资料库</translation>
    </message>
    <message>
        <source>Reading the tags</source>
        <translation>正在读取标签</translation>
    </message>
    <message>
        <source>Reading the notes</source>
        <translation>正在读取笔记</translation>
    </message>
    <message>
        <source>Reading the call anew</source>
        <translation>正在重新读取电话会</translation>
    </message>
    <message>
        <source>Reading calls by newer rules</source>
        <translation>正在按新规则重读电话会</translation>
    </message>
    <message>
        <source>Keeping the saved searches</source>
        <translation>正在保存搜索</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SizeStepsBox</name>
    <message>
        <source>As designed</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SpeakerPicker</name>
    <message>
        <source>Name of the speaker</source>
        <translation>发言人的姓名</translation>
    </message>
    <message>
        <source>People of this call</source>
        <translation>本场电话会的人员</translation>
    </message>
    <message>
        <source>Enter takes it · ↑ ↓ choose · Esc leaves</source>
        <translation>回车选定 · ↑ ↓ 选择 · Esc 离开</translation>
    </message>
    <message numerus="yes">
        <source>For all %n turn(s) with this label</source>
        <translation>
            <numerusform>用于这一署名的全部 %n 段发言</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SpeakersModel</name>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词数</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>column header: questions answered</comment>
        <translation>已回答</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SpeakersPanel</name>
    <message>
        <source>Speakers</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>No speakers</source>
        <translation>没有发言人</translation>
    </message>
    <message>
        <source>Open a call to see who speaks, asks and answers how much.</source>
        <translation>打开一场电话会，查看各人发言、提问与回答的多少。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>选中 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n 处修复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable byte(s)</source>
        <translation>
            <numerusform>%n 个无法识别的字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>No library</source>
        <translation>没有资料库</translation>
    </message>
    <message>
        <source>Index ready</source>
        <translation>索引就绪</translation>
    </message>
    <message>
        <source>Index is being made</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Backup of %1, verified</source>
        <translation>备份 %1 已验证</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SynonymsDialog</name>
    <message>
        <source>Import synonyms</source>
        <translation>导入同义词</translation>
    </message>
    <message>
        <source>Synonyms (*.csv *.json);;All files (*)</source>
        <translation>同义词 (*.csv *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export synonyms</source>
        <translation>导出同义词</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Change synonyms</source>
        <translation>修改同义词</translation>
    </message>
    <message>
        <source>A set has two words or more, parted by commas.</source>
        <translation>一组至少有两个词，用逗号分隔。</translation>
    </message>
    <message>
        <source>Remove synonyms</source>
        <translation>删除同义词</translation>
    </message>
    <message>
        <source>Importing synonyms</source>
        <translation>正在导入同义词</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) came in.</source>
        <translation>
            <numerusform>导入了 %n 组。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting synonyms</source>
        <translation>正在导出同义词</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SynonymsModel</name>
    <message>
        <source>Your own</source>
        <translation>自己的</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Words that mean the same</source>
        <translation>意思相同的词</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TagDialog</name>
    <message>
        <source>Properties of the tag</source>
        <translation>标签属性</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>无：置于顶层</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫红</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄榄</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>石板灰</translation>
    </message>
    <message>
        <source>A tag of this name is there already.</source>
        <translation>已有同名标签。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TagPicker</name>
    <message>
        <source>Tags of the selection</source>
        <translation>所选文字的标签</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Enter makes the tag “%1”</source>
        <translation>按 Enter 新建标签“%1”</translation>
    </message>
    <message>
        <source>Type a name to make the first tag</source>
        <translation>输入名称以新建第一个标签</translation>
    </message>
    <message>
        <source>Enter tags · Shift+Enter makes a new tag · Esc leaves</source>
        <translation>Enter 加标签 · Shift+Enter 新建标签 · Esc 离开</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>标签“%1”</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TranscriptPane</name>
    <message>
        <source>Whole</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>讲稿</translation>
    </message>
    <message>
        <source>Q&amp;&amp;A</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>The whole transcript</source>
        <translation>全部文稿</translation>
    </message>
    <message>
        <source>Prepared remarks only</source>
        <translation>只看讲稿</translation>
    </message>
    <message>
        <source>Questions and answers only</source>
        <translation>只看问答</translation>
    </message>
    <message>
        <source>Marked paragraphs only</source>
        <translation>只看有标注的段落</translation>
    </message>
    <message>
        <source>Show one speaker only</source>
        <translation>只看一位发言人</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>全部发言人</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>文稿</translation>
    </message>
    <message>
        <source>Nothing is marked yet. Select words and press T for a tag, M for a note.</source>
        <translation>还没有标注。选中文字，按 T 加标签，按 M 写笔记。</translation>
    </message>
    <message>
        <source>Nothing of this call passes the filter.</source>
        <translation>本场没有符合筛选的内容。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TurnCorrector</name>
    <message>
        <source>Who speaks here</source>
        <translation>这里是谁在发言</translation>
    </message>
    <message>
        <source>Who speaks from “%1” on</source>
        <translation>从“%1”起是谁在发言</translation>
    </message>
    <message>
        <source>Change speaker and role</source>
        <translation>更改发言人与身份</translation>
    </message>
    <message>
        <source>Change speaker…</source>
        <translation>更改发言人…</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>更改身份</translation>
    </message>
    <message>
        <source>Merge with the turn before</source>
        <translation>并入前一段发言</translation>
    </message>
    <message>
        <source>Split the turn here…</source>
        <translation>在此处拆分发言…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Welcome</name>
    <message>
        <source>Read an earnings call</source>
        <translation>阅读业绩电话会</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>没有打开的电话会</translation>
    </message>
    <message>
        <source>Drop transcripts here: web pages, PDFs, Word files, subtitles or plain text, in Chinese or English.
Earshot splits them into speakers, questions and answers, and finds the figures.</source>
        <translation>把文稿拖到这里：网页、PDF、Word、字幕或纯文本，中文英文皆可。
Earshot 会分出发言人与问答，并找出其中的数字。</translation>
    </message>
    <message>
        <source>Choose one in the library, or press Ctrl+P.</source>
        <translation>在资料库中选择一场，或按 Ctrl+P。</translation>
    </message>
    <message>
        <source>No library is open</source>
        <translation>没有打开的资料库</translation>
    </message>
    <message>
        <source>Open another one, or make a new one: all calls are kept in it.</source>
        <translation>请打开其他资料库，或新建一个：所有电话会都保存在其中。</translation>
    </message>
</context>
</TS>
