<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>匯入檔案…(&amp;I)</translation>
    </message>
    <message>
        <source>Import from the &amp;clipboard</source>
        <translation>從剪貼簿匯入(&amp;C)</translation>
    </message>
    <message>
        <source>Open the &amp;sample library</source>
        <translation>開啟樣例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>備份資料庫…(&amp;B)</translation>
    </message>
    <message>
        <source>Chec&amp;k the library</source>
        <translation>檢查資料庫(&amp;K)</translation>
    </message>
    <message>
        <source>Open another &amp;library…</source>
        <translation>開啟其他資料庫…(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好設定…(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>連同出處複製(&amp;I)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in this call</source>
        <translation>在本場尋找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>尋找下一處(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>尋找上一處(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Search all calls</source>
        <translation>搜尋全部電話會(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Whole transcript</source>
        <translation>全文(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Prepared remarks</source>
        <translation>管理層講稿(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Questions and answers</source>
        <translation>問答(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Marked paragraphs</source>
        <translation>有標註的段落(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>資料庫(&amp;L)</translation>
    </message>
    <message>
        <source>P&amp;anels on the right</source>
        <translation>右側面板(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>深色或淺色(&amp;D)</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>放大文字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>縮小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>預設字級(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;eset layout</source>
        <translation>還原版面(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>轉到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>後退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前進(&amp;F)</translation>
    </message>
    <message>
        <source>Next &amp;turn</source>
        <translation>下一位發言(&amp;T)</translation>
    </message>
    <message>
        <source>Previous t&amp;urn</source>
        <translation>上一位發言(&amp;U)</translation>
    </message>
    <message>
        <source>Next &amp;question</source>
        <translation>下一個問題(&amp;Q)</translation>
    </message>
    <message>
        <source>Previous questi&amp;on</source>
        <translation>上一個問題(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open a call</source>
        <translation>開啟電話會(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>電話會(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare quarters</source>
        <translation>比較各季(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit company and period…</source>
        <translation>修改公司與期間…(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove from the library</source>
        <translation>從資料庫移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>標記(&amp;M)</translation>
    </message>
    <message>
        <source>Re&amp;view repairs and doubts</source>
        <translation>檢視修復與疑點(&amp;V)</translation>
    </message>
    <message>
        <source>Change &amp;speaker or role…</source>
        <translation>更改發言人或身分(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Merge with the turn before</source>
        <translation>併入前一段發言(&amp;M)</translation>
    </message>
    <message>
        <source>Split the &amp;turn here…</source>
        <translation>在此處拆分發言(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>核對(&amp;R)</translation>
    </message>
    <message>
        <source>Import results &amp;table…</source>
        <translation>匯入業績表…(&amp;T)</translation>
    </message>
    <message>
        <source>Import a f&amp;older…</source>
        <translation>匯入資料夾…(&amp;O)</translation>
    </message>
    <message>
        <source>Stop i&amp;mporting</source>
        <translation>停止匯入(&amp;M)</translation>
    </message>
    <message>
        <source>S&amp;ynonyms…</source>
        <translation>同義詞…(&amp;Y)</translation>
    </message>
    <message>
        <source>Import an edited &amp;question table…</source>
        <translation>匯入編輯過的問答表(&amp;Q)…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手冊(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快速鍵(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Earshot</source>
        <translation>關於 Earshot(&amp;A)</translation>
    </message>
</context>
<context>
    <name>AnnotationCommand</name>
    <message>
        <source>Mark</source>
        <translation>標記</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>標籤“%1”</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>修改標籤</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>編輯筆記</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>移除筆記</translation>
    </message>
</context>
<context>
    <name>CallCommand</name>
    <message>
        <source>Edit call</source>
        <translation>修改電話會資訊</translation>
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
        <translation>電話會資訊</translation>
    </message>
    <message>
        <source>An empty field stays as it was read from the document.</source>
        <translation>留空則沿用檔案中讀到的內容。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>財年</translation>
    </message>
    <message>
        <source>Fiscal quarter</source>
        <translation>財季</translation>
    </message>
    <message>
        <source>Day of the call</source>
        <translation>會議日期</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>來源檔案</translation>
    </message>
</context>
<context>
    <name>CompanyCommand</name>
    <message>
        <source>Join companies</source>
        <translation>合併公司</translation>
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
        <translation>問 %1</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再問</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>New topics</source>
        <translation>新話題</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>不再提及</translation>
    </message>
    <message>
        <source>Topics gone</source>
        <translation>話題消失</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n 個回答有變</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n analyst(s) ask again</source>
        <translation>
            <numerusform>%n 位分析師再次提問</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of questions not answered</source>
        <translation>
            <numerusform>%n 處提問未獲回答</numerusform>
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
        <translation>問 %1</translation>
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
        <translation>沒有檔案%1。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that you may open it.</source>
        <translation>無法讀取%1。請確認您有權開啟它。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the files in it.</source>
        <translation>%1是資料夾。請選擇其中的檔案。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1是空的。</translation>
    </message>
    <message>
        <source>%1 is larger than any transcript can be, and was not read.</source>
        <translation>%1遠大於任何文稿，沒有讀取。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another place, or check that you may write there.</source>
        <translation>無法寫入%1。請換一個位置，或確認您有權寫入。</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written, and nothing was changed. Free some space and try again.</source>
        <translation>磁碟已滿：%1沒有寫入，也沒有任何改動。請騰出空間再試。</translation>
    </message>
    <message>
        <source>%1 is neither text nor a document of a kind that can be read.</source>
        <translation>%1既不是文字，也不是可以讀取的檔案類型。</translation>
    </message>
    <message>
        <source>%1 is damaged: its structure cannot be read. Ask for the file again.</source>
        <translation>%1已損壞，無法讀取其結構。請重新獲取該檔案。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Save a copy without one and import that.</source>
        <translation>%1有密碼保護。請另存一份無密碼的副本再匯入。</translation>
    </message>
    <message>
        <source>%1 holds pictures of pages and no text. Run it through text recognition first.</source>
        <translation>%1只有頁面圖片而沒有文字。請先做文字識別。</translation>
    </message>
    <message>
        <source>%1 was refused: it is built like a file made to do harm.</source>
        <translation>%1已被拒絕：它的構造像是惡意檔案。</translation>
    </message>
    <message>
        <source>The characters of %1 could not be told. Save it as UTF-8 and import that.</source>
        <translation>無法判斷%1的字元編碼。請另存為 UTF-8 再匯入。</translation>
    </message>
    <message>
        <source>No speech was found in %1. It does not look like the transcript of a call.</source>
        <translation>在%1中沒有找到發言。它看起來不是電話會文稿。</translation>
    </message>
    <message>
        <source>The library %1 was made by a newer Earshot. Update this one to open it.</source>
        <translation>資料庫%1由更新版本的 Earshot 建立。請更新本程式再開啟。</translation>
    </message>
    <message>
        <source>%1 is not a library of Earshot. It was left as it is.</source>
        <translation>%1不是 Earshot 的資料庫，未作任何改動。</translation>
    </message>
    <message>
        <source>The library %1 is damaged. Open the last backup beside it.</source>
        <translation>資料庫%1已損壞。請開啟它旁邊的最近備份。</translation>
    </message>
    <message>
        <source>Another program is writing to the library %1. Try again when it has finished.</source>
        <translation>另一個程式正在寫入資料庫%1。請等它結束後再試。</translation>
    </message>
    <message>
        <source>The library %1 may only be read: the change was not kept.</source>
        <translation>資料庫%1唯讀：改動沒有儲存。</translation>
    </message>
    <message>
        <source>That name is in use already. Choose another one.</source>
        <translation>該名稱已被使用。請換一個。</translation>
    </message>
    <message>
        <source>That is no longer in the library.</source>
        <translation>資料庫中已沒有這一項。</translation>
    </message>
    <message>
        <source>The search cannot be understood.</source>
        <translation>無法理解這個搜尋。</translation>
    </message>
    <message>
        <source>The data given cannot be understood.</source>
        <translation>無法理解所給的數據。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，沒有任何改動。</translation>
    </message>
    <message>
        <source>Something went wrong that Earshot did not foresee. Nothing was changed.</source>
        <translation>出現了 Earshot 未預料到的問題，沒有任何改動。</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>該檔案</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>File: %1.</source>
        <translation>檔案：%1。</translation>
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
        <translation>電話會</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Calls to export</source>
        <translation>要匯出的電話會</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>The table as it will be written</source>
        <translation>將寫出的表格</translation>
    </message>
    <message>
        <source>The file as it will be written</source>
        <translation>將寫出的檔案</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
</context>
<context>
    <name>FigureCommand</name>
    <message>
        <source>Correct figure</source>
        <translation>更正數字</translation>
    </message>
    <message>
        <source>Mark as figure</source>
        <translation>標為數字</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是數字</translation>
    </message>
    <message>
        <source>Confirm figure</source>
        <translation>確認數字</translation>
    </message>
    <message>
        <source>Figure as read</source>
        <translation>還原讀出的數字</translation>
    </message>
    <message>
        <source>Fine as it is</source>
        <translation>沒有問題</translation>
    </message>
    <message>
        <source>Open disagreement again</source>
        <translation>重新開啟分歧</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>pp</source>
        <translation>個百分點</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>個基點</translation>
    </message>
    <message>
        <source>×</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>YoY</source>
        <translation>YoY</translation>
    </message>
    <message>
        <source>QoQ</source>
        <translation>QoQ</translation>
    </message>
    <message>
        <source>MoM</source>
        <translation>MoM</translation>
    </message>
    <message>
        <source>vs guidance</source>
        <translation>較財測</translation>
    </message>
    <message>
        <source>Non-GAAP</source>
        <translation>Non-GAAP</translation>
    </message>
    <message>
        <source>Constant currency</source>
        <translation>固定匯率</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分點</translation>
    </message>
    <message>
        <source>Basis points</source>
        <translation>基點</translation>
    </message>
    <message>
        <source>Multiples</source>
        <translation>倍數</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Digit classes</source>
        <translation>位數區間</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>時長</translation>
    </message>
    <message>
        <source>found right</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>marked as a figure</source>
        <translation>已標為數字</translation>
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
        <translation>環比</translation>
    </message>
    <message>
        <source>Month on month</source>
        <translation>較上月</translation>
    </message>
    <message>
        <source>Against guidance</source>
        <translation>較指引</translation>
    </message>
    <message>
        <source>From … to</source>
        <translation>從……到</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this call</source>
        <translation>在本場尋找</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Library</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>Filter companies or periods</source>
        <translation>篩選公司或期間</translation>
    </message>
    <message>
        <source>Calls of the library</source>
        <translation>資料庫中的電話會</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>篩選標籤</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜尋</translation>
    </message>
    <message>
        <source>Order of the library</source>
        <translation>資料庫的排列</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>偏好設定</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外觀(&amp;A)</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>依照系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Rises are</source>
        <translation>上漲顯示為(&amp;R)</translation>
    </message>
    <message>
        <source>green, falls red</source>
        <translation>綠漲紅跌</translation>
    </message>
    <message>
        <source>red, falls green</source>
        <translation>紅漲綠跌</translation>
    </message>
    <message>
        <source>Size of the &amp;window&apos;s text</source>
        <translation>介面字級(&amp;W)</translation>
    </message>
    <message>
        <source>Size of the &amp;transcript&apos;s text</source>
        <translation>文稿字級(&amp;T)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>篩選命令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令與快速鍵</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>新快速鍵(&amp;N)</translation>
    </message>
    <message>
        <source>All keys as designed</source>
        <translation>還原預設快速鍵</translation>
    </message>
    <message>
        <source>&amp;Font of the window</source>
        <translation>視窗字型(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;English transcripts</source>
        <translation>英文文稿(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Simplified Chinese transcripts</source>
        <translation>簡體中文文稿(&amp;S)</translation>
    </message>
    <message>
        <source>Tra&amp;ditional Chinese transcripts</source>
        <translation>繁體中文文稿(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>請按快速鍵</translation>
    </message>
</context>
<context>
    <name>QaImportCommand</name>
    <message>
        <source>Import edited questions</source>
        <translation>匯入編輯過的問答</translation>
    </message>
</context>
<context>
    <name>QaImportDialog</name>
    <message>
        <source>Import an edited table of questions</source>
        <translation>匯入編輯過的問答表</translation>
    </message>
    <message>
        <source>What was changed in the file</source>
        <translation>檔案中改動的內容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take these changes</source>
        <translation>採用這些改動</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 個</numerusform>
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
        <translation>期間 %1</translation>
    </message>
    <message>
        <source>speaker %1</source>
        <translation>發言人 %1</translation>
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
        <translation>標籤 %1</translation>
    </message>
    <message>
        <source>a figure of %1</source>
        <translation>%1 的數字</translation>
    </message>
    <message>
        <source>a figure of the business %1</source>
        <translation>業務 %1 的數字</translation>
    </message>
    <message>
        <source>a figure of the place %1</source>
        <translation>地區 %1 的數字</translation>
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
        <translation>沒有要找的詞。</translation>
    </message>
    <message>
        <source>The quotation mark at character %1 is not closed.</source>
        <translation>第 %1 個字元處的引號沒有閉合。</translation>
    </message>
    <message>
        <source>The parenthesis at character %1 is not closed.</source>
        <translation>第 %1 個字元處的括號沒有閉合。</translation>
    </message>
    <message>
        <source>The parenthesis at character %1 closes nothing.</source>
        <translation>第 %1 個字元處的右括號沒有對應的左括號。</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses at character %1.</source>
        <translation>第 %1 個字元處的括號中沒有內容。</translation>
    </message>
    <message>
        <source>“%1” at character %2 has no word beside it.</source>
        <translation>第 %2 個字元處的「%1」旁邊缺少詞。</translation>
    </message>
    <message>
        <source>“%1” at character %2 needs a word right behind the colon.</source>
        <translation>第 %2 個字元處的「%1」，冒號後須緊跟一個詞。</translation>
    </message>
    <message>
        <source>“%1” at character %2 is not known there.</source>
        <translation>第 %2 個字元處的「%1」無法識別。</translation>
    </message>
    <message>
        <source>This says only what must not be there: add a word to look for.</source>
        <translation>這裡只說了不能有什麼：請加上要找的詞。</translation>
    </message>
    <message>
        <source>There are too many parentheses within each other.</source>
        <translation>括號巢狀過多。</translation>
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
        <translation>有人介紹了姓名，但姓名行不在文中</translation>
    </message>
    <message>
        <source>little speaks for this being a speaker&apos;s name</source>
        <translation>這裡像姓名的依據不多</translation>
    </message>
    <message>
        <source>the document does not name the voice</source>
        <translation>文件沒有寫明是誰</translation>
    </message>
    <message>
        <source>more than one person may have these initials</source>
        <translation>可能有不只一人用這個縮寫</translation>
    </message>
    <message>
        <source>this looks almost like a speaker&apos;s name</source>
        <translation>這裡看起來很像發言人的姓名</translation>
    </message>
    <message>
        <source>only what is said tells the role</source>
        <translation>身分只能從所說的話推斷</translation>
    </message>
    <message>
        <source>questions are announced, but nobody&apos;s was found</source>
        <translation>文中說進入提問，卻沒有找到提問者</translation>
    </message>
    <message>
        <source>nothing says in which unit the number counts</source>
        <translation>沒有寫明數字的單位</translation>
    </message>
    <message>
        <source>the words can mean more than one period</source>
        <translation>所說的期間可以有幾種理解</translation>
    </message>
    <message>
        <source>a correction of yours has lost its place in this version of the document</source>
        <translation>您的一項更正在這一版文件中找不到位置</translation>
    </message>
    <message>
        <source>a repair you decided on is not in this version of the document</source>
        <translation>您決定過的一處修復不在這一版文件中</translation>
    </message>
    <message>
        <source>several readings are possible</source>
        <translation>有幾種可能的讀法</translation>
    </message>
    <message>
        <source>the bytes mean no character</source>
        <translation>這些位元組不是任何字元</translation>
    </message>
    <message>
        <source>Pinyin glosses</source>
        <translation>夾注的拼音</translation>
    </message>
    <message>
        <source>Share prices</source>
        <translation>夾注的股價</translation>
    </message>
    <message>
        <source>Slipped characters</source>
        <translation>錯位的字</translation>
    </message>
    <message>
        <source>Garbled characters</source>
        <translation>亂碼</translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation>控制字元</translation>
    </message>
    <message>
        <source>Ligatures</source>
        <translation>連字</translation>
    </message>
    <message>
        <source>Unreadable bytes</source>
        <translation>無法解讀的位元組</translation>
    </message>
    <message>
        <source>Page heads and numbers</source>
        <translation>頁首與頁碼</translation>
    </message>
    <message>
        <source>Joined lines</source>
        <translation>接上的斷行</translation>
    </message>
    <message>
        <source>A converter wrote the pronunciation behind the character: it was taken out.</source>
        <translation>轉換程式在字後寫入了讀音，已去除。</translation>
    </message>
    <message>
        <source>A share&apos;s price and change stood inside the sentence: they were taken out.</source>
        <translation>句中夾著股價與漲跌，已去除。</translation>
    </message>
    <message>
        <source>A lost byte paired the characters behind it wrongly: they were paired anew.</source>
        <translation>遺失的一個位元組使後面的字錯位，已重新組合。</translation>
    </message>
    <message>
        <source>The text was read in a wrong encoding: it was read again.</source>
        <translation>文字曾按錯誤的編碼讀取，已重新解讀。</translation>
    </message>
    <message>
        <source>A sign that is not seen stood in the text: it was taken out.</source>
        <translation>文中有看不見的符號，已去除。</translation>
    </message>
    <message>
        <source>Letters printed as one sign were written as letters.</source>
        <translation>印成一個符號的字母已分開寫出。</translation>
    </message>
    <message>
        <source>The bytes mean no character in the document&apos;s encoding: they are marked.</source>
        <translation>這些位元組在文件的編碼中不是任何字元，已標出。</translation>
    </message>
    <message>
        <source>The head, foot or number of a page stood in the speech: it was taken out.</source>
        <translation>發言中夾著頁首、頁尾或頁碼，已去除。</translation>
    </message>
    <message>
        <source>The page broke the line: it was joined.</source>
        <translation>換頁折斷了這一行，已接上。</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>發言人</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>身分</translation>
    </message>
    <message>
        <source>Where turns begin</source>
        <translation>發言的起點</translation>
    </message>
    <message>
        <source>Parts of the call</source>
        <translation>會議的段落</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>提問與回答</translation>
    </message>
    <message>
        <source>Damaged places</source>
        <translation>受損之處</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Company and date</source>
        <translation>公司與日期</translation>
    </message>
    <message>
        <source>A turn begins here</source>
        <translation>一段發言從這裡開始</translation>
    </message>
    <message>
        <source>A turn of %1 begins here</source>
        <translation>%1的發言從這裡開始</translation>
    </message>
    <message>
        <source>Belongs to the turn before</source>
        <translation>屬於前一段發言</translation>
    </message>
    <message>
        <source>Speaker, everywhere: %1</source>
        <translation>各處的發言人：%1</translation>
    </message>
    <message>
        <source>Speaker: %1</source>
        <translation>發言人：%1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>身分：%1</translation>
    </message>
    <message>
        <source>The turn begins at another word</source>
        <translation>發言從另一個詞開始</translation>
    </message>
</context>
<context>
    <name>ReviewCommand</name>
    <message>
        <source>Split turn</source>
        <translation>拆分發言</translation>
    </message>
    <message>
        <source>Merge turns</source>
        <translation>合併發言</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>更改發言人</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>更改身分</translation>
    </message>
    <message>
        <source>Move where a turn begins</source>
        <translation>移動發言的起點</translation>
    </message>
    <message>
        <source>Reject repairs of a kind</source>
        <translation>拒絕一類修復</translation>
    </message>
    <message>
        <source>Accept repairs of a kind</source>
        <translation>接受一類修復</translation>
    </message>
    <message>
        <source>Choose repair</source>
        <translation>選定修復</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n repair(s)</source>
        <translation>
            <numerusform>拒絕 %n 處修復</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n repair(s)</source>
        <translation>
            <numerusform>接受 %n 處修復</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>收回：%1</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n doubt(s)</source>
        <translation>
            <numerusform>了結 %n 個疑點</numerusform>
        </translation>
    </message>
    <message>
        <source>Open doubt again</source>
        <translation>重新列為疑點</translation>
    </message>
    <message>
        <source>Forget what has lost its place</source>
        <translation>放棄找不到位置的更正</translation>
    </message>
</context>
<context>
    <name>SavedSearchCommand</name>
    <message>
        <source>Remove the saved search “%1”</source>
        <translation>移除已存搜尋「%1」</translation>
    </message>
    <message>
        <source>Save the search “%1”</source>
        <translation>儲存搜尋「%1」</translation>
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
        <translation>分析師</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>管理層</translation>
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
        <translation>標題</translation>
    </message>
    <message>
        <source>Prepared remarks</source>
        <translation>講稿</translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <translation>問答</translation>
    </message>
    <message>
        <source>Boilerplate</source>
        <translation>聲明與雜項</translation>
    </message>
    <message>
        <source>Unknown speaker</source>
        <translation>發言人未知</translation>
    </message>
    <message>
        <source>%1 call</source>
        <translation>%1 電話會</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>問 %1</translation>
    </message>
</context>
<context>
    <name>SynonymsDialog</name>
    <message>
        <source>Synonyms</source>
        <translation>同義詞</translation>
    </message>
    <message>
        <source>A search for one word of a set finds the others too. “Quoted words” are looked for as they are. Part words by commas.</source>
        <translation>搜尋一組中的一個詞，也會找到組中其他的詞。「引號中的詞」按原樣查找。詞之間用逗號分隔。</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>篩選詞語</translation>
    </message>
    <message>
        <source>Sets of synonyms</source>
        <translation>同義詞組</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert 鍵</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2 鍵</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>刪除(&amp;R)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete 鍵</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入…(&amp;I)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>匯出…(&amp;X)</translation>
    </message>
</context>
<context>
    <name>TagCommand</name>
    <message>
        <source>New tag “%1”</source>
        <translation>新增標籤“%1”</translation>
    </message>
    <message>
        <source>Change tag “%1”</source>
        <translation>修改標籤“%1”</translation>
    </message>
    <message>
        <source>Remove tag “%1”</source>
        <translation>移除標籤“%1”</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>上級</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Q%1</source>
        <translation>問 %1</translation>
    </message>
    <message>
        <source>It is not certain who speaks here</source>
        <translation>此處發言人不確定</translation>
    </message>
    <message>
        <source>The speaker&apos;s role is not certain</source>
        <translation>發言人的身份不確定</translation>
    </message>
    <message>
        <source>It is not certain that a new turn begins here</source>
        <translation>此處是否換人發言不確定</translation>
    </message>
    <message>
        <source>It is not certain which part of the call this is</source>
        <translation>此處屬於哪一部分不確定</translation>
    </message>
    <message>
        <source>It is not certain which question this answers</source>
        <translation>此處回答哪個問題不確定</translation>
    </message>
    <message>
        <source>Damaged text that could not be mended for certain</source>
        <translation>受損文字，未能確定地修復</translation>
    </message>
    <message>
        <source>This number can be read in several ways</source>
        <translation>這個數字有多種讀法</translation>
    </message>
    <message>
        <source>The period meant is not certain</source>
        <translation>所指期間不確定</translation>
    </message>
    <message>
        <source>Company, period or date are not certain</source>
        <translation>公司、期間或日期不確定</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>%1 (from context)</source>
        <translation>%1（據上下文）</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣種</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口徑</translation>
    </message>
    <message>
        <source>Outlook</source>
        <translation>前瞻</translation>
    </message>
    <message>
        <source>expected, not reported</source>
        <translation>預期，非已公布</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>The text has changed: check that this mark still stands where it belongs</source>
        <translation>文字已變動：請核對此標註的位置</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>標註</translation>
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
        <translation>閱讀業績電話會</translation>
    </message>
    <message>
        <source>Drop transcripts here: web pages, PDFs, Word files, subtitles or plain text, in Chinese or English.
Earshot splits them into speakers, questions and answers, and finds the figures.</source>
        <translation>把文稿拖到這裡：網頁、PDF、Word、字幕或純文字，中文英文皆可。
Earshot 會分出發言人與問答，並找出其中的數字。</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>開啟樣例</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>The samples are fictional calls written for this program. Everything stays on this computer.</source>
        <translation>樣例是為本程式編寫的虛構電話會。一切內容都留在這台電腦上。</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>開啟其他資料庫…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Annotator</name>
    <message>
        <source>Quick mark</source>
        <translation>快速標記</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>筆記…</translation>
    </message>
    <message>
        <source>Unmark</source>
        <translation>取消標記</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>標籤“%1”</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>標籤 %1</translation>
    </message>
</context>
<context>
    <name>earshot::ui::CallCommands</name>
    <message>
        <source>Exported to %1.</source>
        <translation>已匯出到 %1。</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>新增標籤…</translation>
    </message>
    <message>
        <source>Edit tag…</source>
        <translation>修改標籤…</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>移除標籤</translation>
    </message>
    <message>
        <source>The same company as</source>
        <translation>與以下是同一家公司</translation>
    </message>
    <message>
        <source>“%1” is another company</source>
        <translation>「%1」是另一家公司</translation>
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
        <translation>按檔案</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Reading the call</source>
        <translation>正在讀取電話會</translation>
    </message>
    <message>
        <source>A day is written like 2024-05-14.</source>
        <translation>日期寫成 2024-05-14。</translation>
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
            <numerusform>%1，%n 場</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Q</source>
        <translation>
            <numerusform>%n 問</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 註</numerusform>
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
        <translation>圖表</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>%1 圖表</translation>
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
        <translation>%1 → %2 為 %3；所說為 %4</translation>
    </message>
    <message>
        <source>%1, %2 → %3; said %4</source>
        <translation>%1，%2 → %3；所說為 %4</translation>
    </message>
    <message>
        <source>Fine as it is</source>
        <translation>沒有問題</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Within rounding</source>
        <translation>四捨五入內一致</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新開啟</translation>
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
        <translation>全部比對</translation>
    </message>
    <message>
        <source>Checks shown</source>
        <translation>顯示的核對</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>Comparing what is said</source>
        <translation>正在核對所說內容</translation>
    </message>
    <message>
        <source>No checks</source>
        <translation>沒有核對</translation>
    </message>
    <message>
        <source>Open a call to hold what it says against other calls.</source>
        <translation>開啟一場電話會，即可與其他電話會核對。</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>暫無可核對的內容</translation>
    </message>
    <message>
        <source>Import the company&apos;s other quarters, or a table of its results.</source>
        <translation>請匯入該公司的其他季度，或其業績表。</translation>
    </message>
    <message>
        <source>Nothing disagrees</source>
        <translation>沒有分歧</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) were compared.</source>
        <translation>
            <numerusform>已核對 %n 處說法。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing could be compared</source>
        <translation>沒有可以核對的數字</translation>
    </message>
    <message>
        <source>The company&apos;s other calls and tables of results say nothing that a figure of this call can be held against.</source>
        <translation>該公司的其他電話會和業績表中，沒有可與本場數字核對的說法。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ComparePanel</name>
    <message>
        <source>Nothing to compare yet</source>
        <translation>還沒有可比較的內容</translation>
    </message>
    <message>
        <source>Choose two to four calls of a company above, or press \ in a transcript.</source>
        <translation>在上方選擇同一公司的二至四場，或在文稿中按 \。</translation>
    </message>
    <message>
        <source>Back to the transcript</source>
        <translation>回到文稿</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比較</translation>
    </message>
    <message numerus="yes">
        <source>Figures · %n metric(s)</source>
        <translation>
            <numerusform>數字 · %n 項指標</numerusform>
        </translation>
    </message>
    <message>
        <source>Against the call before</source>
        <translation>與上一場相比</translation>
    </message>
</context>
<context>
    <name>earshot::ui::CompareView</name>
    <message>
        <source>Calls side by side</source>
        <translation>並排的電話會</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 問</numerusform>
        </translation>
    </message>
    <message>
        <source>again</source>
        <translation>再問</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有變</translation>
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
        <translation>複製為表格</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全選</translation>
    </message>
</context>
<context>
    <name>earshot::ui::DropHint</name>
    <message>
        <source>Drop files or folders to import them.
A table of results goes to the open call&apos;s company.</source>
        <translation>放開滑鼠即可匯入檔案或資料夾。
業績表歸入目前電話會議的公司。</translation>
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
            <numerusform>%n 個數字</numerusform>
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
        <translation>跟進 問 %1</translation>
    </message>
    <message>
        <source>Not answered: %1</source>
        <translation>未答：%1</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>問 %1</translation>
    </message>
    <message>
        <source>Unknown asker</source>
        <translation>提問者未知</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ExportDialog</name>
    <message>
        <source>Tick at least one call.</source>
        <translation>請至少勾選一場。</translation>
    </message>
    <message>
        <source>Preparing a preview</source>
        <translation>正在準備預覽</translation>
    </message>
    <message>
        <source>Preview · %1</source>
        <translation>預覽 · %1</translation>
    </message>
    <message numerus="yes">
        <source>Preview · %n row(s)</source>
        <translation>
            <numerusform>預覽 · %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>匯出到</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在寫出…</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在匯出</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>供 Excel 的 CSV</translation>
    </message>
    <message>
        <source>With a byte-order mark, so that Excel shows Chinese. Text that could run as a formula is guarded.</source>
        <translation>帶位元組順序標記，Excel 可正確顯示中文；可能被當作公式的文字已加保護。</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>供程式的 CSV</translation>
    </message>
    <message>
        <source>UTF-8 without a mark, one record a question.</source>
        <translation>無標記的 UTF-8，一問一行。</translation>
    </message>
    <message>
        <source>CSV of figures</source>
        <translation>數字 CSV</translation>
    </message>
    <message>
        <source>One record a figure: value, metric, period, direction, speaker, place and sentence. With a byte-order mark, as for Excel.</source>
        <translation>每個數字一條記錄：數值、指標、期間、方向、發言人、位置和原句。帶位元組順序標記，適合 Excel。</translation>
    </message>
    <message>
        <source>Figures</source>
        <comment>file name</comment>
        <translation>數字</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 活頁簿</translation>
    </message>
    <message>
        <source>Typed cells and a frozen header; no formulas.</source>
        <translation>儲存格有類型，表頭凍結，不含公式。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Readable text for notes and messages.</source>
        <translation>便於閱讀的文字，用於筆記與消息。</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML 報告</translation>
    </message>
    <message>
        <source>One file, for a browser or for printing.</source>
        <translation>單個檔案，用於瀏覽器或列印。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Everything that was read, with notes and tags, for programs.</source>
        <translation>讀到的全部內容，連同筆記與標籤，供程式使用。</translation>
    </message>
    <message>
        <source>There is such a file already. Export once more to replace it.</source>
        <translation>已有同名檔案。再次點選匯出即可取代。</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA 專案</translation>
    </message>
    <message>
        <source>Texts, tags and notes for programs for qualitative analysis (NVivo, MAXQDA, ATLAS.ti, QualCoder).</source>
        <translation>供質性分析軟體（NVivo、MAXQDA、ATLAS.ti、QualCoder）使用的文字、標籤和筆記。</translation>
    </message>
    <message>
        <source>Web annotations (W3C)</source>
        <translation>網頁註解（W3C）</translation>
    </message>
    <message>
        <source>Marks, tags and notes as JSON-LD, each with its words and its place.</source>
        <translation>標記、標籤和筆記，存為 JSON-LD，各帶原文與位置。</translation>
    </message>
    <message>
        <source>PDF report</source>
        <translation>PDF 報告</translation>
    </message>
    <message>
        <source>Pages with summaries, notes and figures, bookmarks and embedded fonts.</source>
        <translation>含摘要、筆記和數字的頁面，帶書籤，字型已嵌入。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::FigureEditor</name>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>貨幣</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口徑</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>無誤</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是數字</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>還原原讀</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Forget what was corrected here</source>
        <translation>撤去此處的更正</translation>
    </message>
    <message>
        <source>FY2024 Q4</source>
        <translation>FY2024 Q4</translation>
    </message>
    <message>
        <source>Correct a figure</source>
        <translation>更正數字</translation>
    </message>
    <message>
        <source>%1 in: %2</source>
        <translation>%1，原句：%2</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>這不是數字。</translation>
    </message>
    <message>
        <source>Choose a metric of the list.</source>
        <translation>請從清單中選擇指標。</translation>
    </message>
    <message>
        <source>Choose a place of the list.</source>
        <translation>請從清單中選擇地區。</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Empty: the whole company</source>
        <translation>留空：公司整體</translation>
    </message>
    <message>
        <source>This names no period, such as FY2024 Q4.</source>
        <translation>這不是期間，例如 FY2024 Q4。</translation>
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
        <translation>不是數字</translation>
    </message>
</context>
<context>
    <name>earshot::ui::FiguresModel</name>
    <message>
        <source>Currency taken from the context</source>
        <translation>幣種取自上下文</translation>
    </message>
    <message>
        <source>Period taken from the context</source>
        <translation>期間取自上下文</translation>
    </message>
    <message>
        <source>Forward-looking</source>
        <translation>前瞻</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口徑</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>發言人</translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation>人工：%1</translation>
    </message>
    <message>
        <source>Value to</source>
        <translation>數值上限</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>變化單位</translation>
    </message>
    <message>
        <source>Further changes</source>
        <translation>其他變化</translation>
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
        <translation>按指標、業務、地區、發言人或文字篩選</translation>
    </message>
    <message>
        <source>Filter figures</source>
        <translation>篩選數字</translation>
    </message>
    <message>
        <source>Kind of figure</source>
        <translation>數字種類</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>沒有數字</translation>
    </message>
    <message>
        <source>Open a call to see every number with its metric, period and speaker.</source>
        <translation>開啟一場電話會，查看每個數字的指標、期間與發言人。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部種類</translation>
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
        <translation>沒有符合的內容</translation>
    </message>
    <message>
        <source>Clear the filter to see all figures.</source>
        <translation>清除篩選以查看全部數字。</translation>
    </message>
    <message>
        <source>No amount, percentage or count was found in this call.</source>
        <translation>本場沒有找到金額、百分比或數量。</translation>
    </message>
    <message>
        <source>Correct figure…</source>
        <translation>更正數字…</translation>
    </message>
    <message>
        <source>Not a figure</source>
        <translation>不是數字</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>複製數值</translation>
    </message>
    <message>
        <source>Mark as figure…</source>
        <translation>標為數字…</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>發言人</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部數字</translation>
    </message>
    <message>
        <source>Checks (%1)</source>
        <translation>核對（%1）</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>What is said against what is said elsewhere</source>
        <translation>此處所說與別處所說的核對</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>全部指標</translation>
    </message>
    <message>
        <source>Business or place</source>
        <translation>業務或地區</translation>
    </message>
    <message>
        <source>All parts</source>
        <translation>全部業務與地區</translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation>公司整體</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>全部發言人</translation>
    </message>
</context>
<context>
    <name>earshot::ui::FileCommands</name>
    <message>
        <source>Import transcripts</source>
        <translation>匯入文稿</translation>
    </message>
    <message>
        <source>Transcripts (*.txt *.text *.md *.html *.htm *.mht *.mhtml *.eml *.pdf *.docx *.odt *.rtf *.epub *.srt *.vtt *.ass *.ssa *.ttml *.json *.csv *.tsv *.zip);;All files (*)</source>
        <translation>文稿 (*.txt *.text *.md *.html *.htm *.mht *.mhtml *.eml *.pdf *.docx *.odt *.rtf *.epub *.srt *.vtt *.ass *.ssa *.ttml *.json *.csv *.tsv *.zip);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Open or make a library</source>
        <translation>開啟或新增資料庫</translation>
    </message>
    <message>
        <source>Libraries (*.earshot);;All files (*)</source>
        <translation>資料庫 (*.earshot);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>備份資料庫</translation>
    </message>
    <message>
        <source>Backing up the library</source>
        <translation>正在備份資料庫</translation>
    </message>
    <message>
        <source>Backed up to %1, and verified.</source>
        <translation>已備份到 %1，並已驗證。</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>正在檢查資料庫</translation>
    </message>
    <message>
        <source>The library is whole: every document has its hash.</source>
        <translation>資料庫完好：每份檔案與其雜湊值一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the library. First: %1</source>
        <translation>
            <numerusform>資料庫有 %n 處問題。第一處：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 imported, %2 not.</source>
        <translation>已匯入 %1，%2 份未匯入。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 份檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>查看原因</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) imported.</source>
        <translation>
            <numerusform>已匯入 %n 份檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查看結果</translation>
    </message>
    <message>
        <source>%1 is in the library already</source>
        <translation>%1 已在資料庫中</translation>
    </message>
    <message>
        <source>%1 imported</source>
        <translation>已匯入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n 處修復</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n 個疑點</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>Import tables of results</source>
        <translation>匯入業績表</translation>
    </message>
    <message>
        <source>Tables of results (*.csv *.tsv *.json);;All files (*)</source>
        <translation>業績表 (*.csv *.tsv *.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>匯入業績表</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of %1 kept beside its calls.</source>
        <translation>
            <numerusform>已儲存 %1 的 %n 個數值，與其電話會並列。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show checks</source>
        <translation>檢視核對</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>匯入資料夾</translation>
    </message>
    <message numerus="yes">
        <source>The import was stopped. %n file(s) came in before.</source>
        <translation>
            <numerusform>匯入已停止，此前已匯入 %n 個檔案。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import an edited table of questions</source>
        <translation>匯入編輯過的問答表</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>正在讀取表格</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) taken from the table.</source>
        <translation>
            <numerusform>已採用表格中的 %n 處改動。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the library already.</source>
        <translation>
            <numerusform>%n 份檔案已在資料庫中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::FindBar</name>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一處（Shift+F3）</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一處（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 處，共 %2 處</translation>
    </message>
</context>
<context>
    <name>earshot::ui::HelpCommands</name>
    <message>
        <source>About Earshot</source>
        <translation>關於 Earshot</translation>
    </message>
    <message>
        <source>Earshot %1</source>
        <translation>Earshot %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or any later version (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>自由軟體，依據 GNU 通用公共授權條款第 3 版或任何更新版本（GPL-3.0-or-later）發布，不附帶任何擔保。</translation>
    </message>
    <message>
        <source>Made with Qt %1, ICU, SQLite, poppler, libxml2, libzip, zlib, libzstd, uchardet, pango, cairo, libxlsxwriter, fmt, nlohmann/json, tl::expected, and word counts of libpinyin.</source>
        <translation>使用了 Qt %1、ICU、SQLite、poppler、libxml2、libzip、zlib、libzstd、uchardet、pango、cairo、libxlsxwriter、fmt、nlohmann/json、tl::expected，以及 libpinyin 的詞頻資料。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ImportPanel</name>
    <message>
        <source>Imported</source>
        <translation>匯入結果</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>匯入的檔案</translation>
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
        <translation>已在資料庫中</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>新版本</translation>
    </message>
    <message numerus="yes">
        <source>, %n mark(s) to check</source>
        <translation>
            <numerusform>，%n 處標註待核對</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the text that nobody speaks: headings, labels, page furniture. It is kept and shown.</source>
        <translation>無人發言的文字所占比例：標題、標籤、頁面雜項。它們保留並照常顯示。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話會</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>發言</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>問答</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Not speech</source>
        <translation>非發言</translation>
    </message>
    <message>
        <source>Unreadable bytes</source>
        <translation>無法識別的位元組</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Importer</name>
    <message>
        <source>Importing %1</source>
        <translation>正在匯入 %1</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <translation>貼上 %1</translation>
    </message>
    <message>
        <source>Importing the clipboard</source>
        <translation>正在匯入剪貼簿</translation>
    </message>
    <message>
        <source>Opening the sample library</source>
        <translation>正在開啟樣例</translation>
    </message>
</context>
<context>
    <name>earshot::ui::LibraryPanel</name>
    <message>
        <source>No calls yet</source>
        <translation>還沒有電話會</translation>
    </message>
    <message>
        <source>Drop files here, or import them with Ctrl+O.</source>
        <translation>拖入檔案，或按 Ctrl+O 匯入。</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>還沒有標籤</translation>
    </message>
    <message>
        <source>Select words in a call and press T.</source>
        <translation>在文稿中選中文字，按 T。</translation>
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
            <numerusform>%n 場</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove saved search</source>
        <translation>移除已存搜尋</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜尋</translation>
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
        <translation>問答</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>數字</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>發言人</translation>
    </message>
    <message>
        <source>What is known of the call</source>
        <translation>電話會議要點</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Manual</name>
    <message>
        <source>Manual</source>
        <translation>手冊</translation>
    </message>
</context>
<context>
    <name>earshot::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>earshot::ui::MetricComparisonModel</name>
    <message>
        <source>YoY growth</source>
        <translation>年增率</translation>
    </message>
    <message>
        <source>QoQ growth</source>
        <translation>季增率</translation>
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
        <translation>指標</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趨勢</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>變化單位</translation>
    </message>
</context>
<context>
    <name>earshot::ui::MetricTable</name>
    <message>
        <source>Metrics by call</source>
        <translation>各場指標</translation>
    </message>
</context>
<context>
    <name>earshot::ui::NoteEdit</name>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Write a note · Ctrl+Enter keeps it, Esc leaves</source>
        <translation>寫筆記 · Ctrl+Enter 儲存，Esc 離開</translation>
    </message>
</context>
<context>
    <name>earshot::ui::NotePopup</name>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
</context>
<context>
    <name>earshot::ui::NotesModel</name>
    <message>
        <source>Whole call</source>
        <translation>整場</translation>
    </message>
    <message>
        <source>Q%1</source>
        <translation>問 %1</translation>
    </message>
    <message>
        <source>The document has changed: check the place of this note</source>
        <translation>檔案已變動：請核對此筆記的位置</translation>
    </message>
</context>
<context>
    <name>earshot::ui::NotesPanel</name>
    <message>
        <source>Filter by words or tag</source>
        <translation>按文字或標籤篩選</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>篩選筆記</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>沒有符合的內容</translation>
    </message>
    <message>
        <source>Clear the filter to see all notes.</source>
        <translation>清除篩選以查看全部筆記。</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>還沒有筆記</translation>
    </message>
    <message>
        <source>Select words in the transcript. Space marks them, 1–9 or T tags them, M writes a note.</source>
        <translation>在文稿中選中文字：空格標記，1–9 或 T 加標籤，M 寫筆記。</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>編輯筆記</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Omnibox</name>
    <message>
        <source>Search all calls, or type &gt; for a command</source>
        <translation>搜尋全部電話會，或輸入 &gt; 執行命令</translation>
    </message>
    <message>
        <source>Search, commands, calls</source>
        <translation>搜尋、命令、電話會</translation>
    </message>
    <message>
        <source>No command “%1”</source>
        <translation>沒有命令「%1」</translation>
    </message>
    <message>
        <source>No call “%1”</source>
        <translation>沒有電話會「%1」</translation>
    </message>
    <message>
        <source>Search all calls for “%1”</source>
        <translation>在全部電話會中搜尋「%1」</translation>
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
        <translation>依照系統</translation>
    </message>
    <message>
        <source>Taken by “%1”</source>
        <translation>已被“%1”占用</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>預設</translation>
    </message>
</context>
<context>
    <name>earshot::ui::QaImportDialog</name>
    <message>
        <source>Nothing in %1 was changed.</source>
        <translation>%1 中沒有改動。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in %1.</source>
        <translation>
            <numerusform>%1 中有 %n 處改動。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be taken back and stand below, each with the reason.</source>
        <translation>
            <numerusform>另有 %n 處無法採用，列在下方並說明原因。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::QaPanel</name>
    <message>
        <source>Questions and answers</source>
        <translation>問答</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>還沒有提問</translation>
    </message>
    <message>
        <source>Open a call to see who asked what, and whether it was answered.</source>
        <translation>開啟電話會，查看誰問了什麼、是否得到回答。</translation>
    </message>
    <message>
        <source>Figures of this question</source>
        <translation>本問的數字</translation>
    </message>
    <message>
        <source>No questions in this call</source>
        <translation>本場沒有提問</translation>
    </message>
    <message>
        <source>Only prepared remarks were found in this document.</source>
        <translation>檔案中只有管理層講稿。</translation>
    </message>
    <message>
        <source>Reading summaries</source>
        <translation>正在讀取摘要</translation>
    </message>
    <message>
        <source>Figures of Q%1</source>
        <translation>問 %1 的數字</translation>
    </message>
    <message>
        <source>No figures in Q%1</source>
        <translation>問 %1 沒有數字</translation>
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
        <translation>問題摘要</translation>
    </message>
    <message>
        <source>Answer, in short</source>
        <translation>回答摘要</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>The numbers of the call and the question cannot be read.</source>
        <translation>無法讀出電話會和問題的編號。</translation>
    </message>
    <message>
        <source>The library has no such question.</source>
        <translation>資料庫中沒有這個問題。</translation>
    </message>
    <message>
        <source>The question stands in an earlier row already.</source>
        <translation>這個問題在前面的列中已出現。</translation>
    </message>
    <message>
        <source>A row in which this one goes on is missing.</source>
        <translation>本列的續列缺失。</translation>
    </message>
    <message>
        <source>The text of the call has changed since the table was written.</source>
        <translation>匯出表格之後，電話會文字已改變。</translation>
    </message>
    <message>
        <source>This column is not taken back: the words of a call stay as they are.</source>
        <translation>此欄不採用：電話會原文保持不變。</translation>
    </message>
    <message>
        <source>A column that Earshot does not write.</source>
        <translation>不是 Earshot 寫出的欄。</translation>
    </message>
    <message>
        <source>The spreadsheet has cut the cell.</source>
        <translation>試算表截斷了此儲存格。</translation>
    </message>
    <message>
        <source>Changed in the library too since the table was written.</source>
        <translation>匯出表格之後，資料庫中也改過。</translation>
    </message>
    <message>
        <source>Of several notes more than one was changed.</source>
        <translation>多則筆記中有不止一則被改動。</translation>
    </message>
    <message>
        <source>The program&apos;s own summary cannot be emptied.</source>
        <translation>程式自己的摘要不能清空。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話會</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>資料庫中</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中</translation>
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
        <translation>拒絕</translation>
    </message>
    <message>
        <source>Accept all of this kind</source>
        <translation>接受這一類</translation>
    </message>
    <message>
        <source>Reject all of this kind</source>
        <translation>拒絕這一類</translation>
    </message>
    <message>
        <source>Next in the review</source>
        <translation>下一項核對</translation>
    </message>
    <message>
        <source>Previous in the review</source>
        <translation>上一項核對</translation>
    </message>
    <message>
        <source>Show what is settled too</source>
        <translation>也顯示已了結的</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose reading %1</source>
        <translation>選定第 %1 種讀法</translation>
    </message>
    <message>
        <source>Split the turn at the caret…</source>
        <translation>在游標處拆分發言…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Merge with the turn before</source>
        <translation>併入前一段發言</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Speaker or role of the turn…</source>
        <translation>這段發言的人或身分…</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>發言人</translation>
    </message>
    <message>
        <source>The turn begins at the caret</source>
        <translation>發言從游標處開始</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>從此開始</translation>
    </message>
    <message>
        <source>Show in the transcript</source>
        <translation>在全文中顯示</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewDelegate</name>
    <message>
        <source>%1 done</source>
        <translation>%1 項已了結</translation>
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
        <translation>這是您的更正。按退格鍵收回。</translation>
    </message>
    <message>
        <source>Rejected: the original stays.</source>
        <translation>已拒絕：保留原文。</translation>
    </message>
    <message>
        <source>Damaged, but not surely mended: choose what stood here.</source>
        <translation>此處受損，但修復沒有把握：請選定原來的字。</translation>
    </message>
    <message>
        <source>You chose what stands here.</source>
        <translation>這裡的字由您選定。</translation>
    </message>
    <message>
        <source>Other words…</source>
        <translation>其他文字…</translation>
    </message>
    <message>
        <source>What stood here in the original</source>
        <translation>這裡原來的文字</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>沒有待核對的項目</translation>
    </message>
    <message>
        <source>All of this kind…</source>
        <translation>這一類全部…</translation>
    </message>
    <message>
        <source>Place the caret on the right to put a turn right.</source>
        <translation>在右側放置游標，即可更正發言。</translation>
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
        <translation>%1，%3 項中 %2 項待核對</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已拒絕</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewPanel</name>
    <message>
        <source>Review of repairs and doubts</source>
        <translation>修復與疑點的核對</translation>
    </message>
    <message>
        <source>Repairs and doubts</source>
        <translation>修復與疑點</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待核對</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only what nobody has looked at yet</source>
        <translation>只顯示還沒有人看過的</translation>
    </message>
    <message>
        <source>Also what is settled</source>
        <translation>已了結的也顯示</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Reading corrections</source>
        <translation>正在讀取更正</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>Review · %1</source>
        <translation>核對 · %1</translation>
    </message>
    <message>
        <source>%1 of %2 open</source>
        <translation>%2 項中 %1 項待核對</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>沒有開啟電話會</translation>
    </message>
    <message>
        <source>Open a call to see what was repaired in it.</source>
        <translation>開啟一場電話會，即可看到其中的修復。</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>沒有需要核對的</translation>
    </message>
    <message>
        <source>The document needed no repair, and nothing is in doubt.</source>
        <translation>文件無需修復，也沒有疑點。</translation>
    </message>
    <message>
        <source>All settled</source>
        <translation>全部了結</translation>
    </message>
    <message>
        <source>“All” shows what you have looked at.</source>
        <translation>「全部」顯示您看過的各項。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::ReviewView</name>
    <message>
        <source>The original and the repaired text</source>
        <translation>原文與修復後的文字</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>讀作</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SavedSearchesModel</name>
    <message numerus="yes">
        <source>%1, %n hit(s)</source>
        <translation>
            <numerusform>%1，%n 處</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>earshot::ui::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n hit(s)</source>
        <translation>
            <numerusform>%1，%n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SearchPanel</name>
    <message>
        <source>Search results</source>
        <translation>搜尋結果</translation>
    </message>
    <message>
        <source>Nothing searched yet</source>
        <translation>還沒有搜尋</translation>
    </message>
    <message>
        <source>Close search results</source>
        <translation>關閉搜尋結果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜尋</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n call(s)</source>
        <translation>
            <numerusform>%n 場電話會</numerusform>
        </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜尋：%1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Remove this saved search</source>
        <translation>移除這個已存搜尋</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>儲存這個搜尋</translation>
    </message>
    <message>
        <source>Type words into the search box: 营收 also finds 營收 and revenue. “Quoted words” stand as they are; a OR b, -word and (groups) join. speaker:, company:, period:, role:, section: and tag: restrict; metric:, segment: and place: find figures.</source>
        <translation>在搜尋框中輸入文字：營收也能找到营收和 revenue。「引號中的詞」按原樣查找；a OR b、-詞、（括號）可以組合。發言人:、公司:、期間:、身份:、部分:、標籤: 限定範圍；指標:、業務:、地區: 查找數字。</translation>
    </message>
    <message>
        <source>The search is not understood</source>
        <translation>看不懂這個搜尋</translation>
    </message>
    <message>
        <source>No turn and no note is what this looks for.</source>
        <translation>沒有符合的發言或筆記。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Session</name>
    <message>
        <source>Opening the library</source>
        <translation>正在開啟資料庫</translation>
    </message>
    <message>
        <source>Opening the call</source>
        <translation>正在開啟電話會</translation>
    </message>
    <message>
        <source>Reading the library</source>
        <translation>正在讀取資料庫</translation>
    </message>
    <message>
        <source>Reading the tags</source>
        <translation>正在讀取標籤</translation>
    </message>
    <message>
        <source>Reading the notes</source>
        <translation>正在讀取筆記</translation>
    </message>
    <message>
        <source>Reading the call anew</source>
        <translation>正在重新讀取電話會</translation>
    </message>
    <message>
        <source>Reading calls by newer rules</source>
        <translation>正在依新規則重讀電話會議</translation>
    </message>
    <message>
        <source>Keeping the saved searches</source>
        <translation>正在儲存搜尋</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SizeStepsBox</name>
    <message>
        <source>As designed</source>
        <translation>預設</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SpeakerPicker</name>
    <message>
        <source>Name of the speaker</source>
        <translation>發言人的姓名</translation>
    </message>
    <message>
        <source>People of this call</source>
        <translation>本場電話會的人員</translation>
    </message>
    <message>
        <source>Enter takes it · ↑ ↓ choose · Esc leaves</source>
        <translation>Enter 選定 · ↑ ↓ 選擇 · Esc 離開</translation>
    </message>
    <message numerus="yes">
        <source>For all %n turn(s) with this label</source>
        <translation>
            <numerusform>用於這一署名的全部 %n 段發言</numerusform>
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
        <translation>發言人</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>詞數</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>發言</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>提問</translation>
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
        <translation>發言人</translation>
    </message>
    <message>
        <source>No speakers</source>
        <translation>沒有發言人</translation>
    </message>
    <message>
        <source>Open a call to see who speaks, asks and answers how much.</source>
        <translation>開啟一場電話會，查看各人發言、提問與回答的多少。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>選中 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n 處修復</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable byte(s)</source>
        <translation>
            <numerusform>%n 個無法識別的位元組</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1（唯讀）</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>復原：%1</translation>
    </message>
    <message>
        <source>No library</source>
        <translation>沒有資料庫</translation>
    </message>
    <message>
        <source>Index ready</source>
        <translation>索引就緒</translation>
    </message>
    <message>
        <source>Index is being made</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>Backup of %1, verified</source>
        <translation>備份 %1 已驗證</translation>
    </message>
</context>
<context>
    <name>earshot::ui::SynonymsDialog</name>
    <message>
        <source>Import synonyms</source>
        <translation>匯入同義詞</translation>
    </message>
    <message>
        <source>Synonyms (*.csv *.json);;All files (*)</source>
        <translation>同義詞 (*.csv *.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Export synonyms</source>
        <translation>匯出同義詞</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>表格 (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Change synonyms</source>
        <translation>修改同義詞</translation>
    </message>
    <message>
        <source>A set has two words or more, parted by commas.</source>
        <translation>一組至少有兩個詞，用逗號分隔。</translation>
    </message>
    <message>
        <source>Remove synonyms</source>
        <translation>刪除同義詞</translation>
    </message>
    <message>
        <source>Importing synonyms</source>
        <translation>正在匯入同義詞</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) came in.</source>
        <translation>
            <numerusform>匯入了 %n 組。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting synonyms</source>
        <translation>正在匯出同義詞</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已寫入 %1。</translation>
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
        <translation>指標</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>業務</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Words that mean the same</source>
        <translation>意思相同的詞</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TagDialog</name>
    <message>
        <source>Properties of the tag</source>
        <translation>標籤屬性</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>無：置於頂層</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>玫紅</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>橄欖</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>石板灰</translation>
    </message>
    <message>
        <source>A tag of this name is there already.</source>
        <translation>已有同名標籤。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TagPicker</name>
    <message>
        <source>Tags of the selection</source>
        <translation>所選文字的標籤</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>尋找或新增標籤</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Enter makes the tag “%1”</source>
        <translation>按 Enter 新增標籤“%1”</translation>
    </message>
    <message>
        <source>Type a name to make the first tag</source>
        <translation>輸入名稱以新增第一個標籤</translation>
    </message>
    <message>
        <source>Enter tags · Shift+Enter makes a new tag · Esc leaves</source>
        <translation>Enter 加標籤 · Shift+Enter 新增標籤 · Esc 離開</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>標籤“%1”</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比較…</translation>
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
        <translation>講稿</translation>
    </message>
    <message>
        <source>Q&amp;&amp;A</source>
        <translation>問答</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>標註</translation>
    </message>
    <message>
        <source>The whole transcript</source>
        <translation>全部文稿</translation>
    </message>
    <message>
        <source>Prepared remarks only</source>
        <translation>只看講稿</translation>
    </message>
    <message>
        <source>Questions and answers only</source>
        <translation>只看問答</translation>
    </message>
    <message>
        <source>Marked paragraphs only</source>
        <translation>只看有標註的段落</translation>
    </message>
    <message>
        <source>Show one speaker only</source>
        <translation>只看一位發言人</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>全部發言人</translation>
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
        <translation>還沒有標註。選中文字，按 T 加標籤，按 M 寫筆記。</translation>
    </message>
    <message>
        <source>Nothing of this call passes the filter.</source>
        <translation>本場沒有符合篩選的內容。</translation>
    </message>
</context>
<context>
    <name>earshot::ui::TurnCorrector</name>
    <message>
        <source>Who speaks here</source>
        <translation>這裡是誰在發言</translation>
    </message>
    <message>
        <source>Who speaks from “%1” on</source>
        <translation>從「%1」起是誰在發言</translation>
    </message>
    <message>
        <source>Change speaker and role</source>
        <translation>更改發言人與身分</translation>
    </message>
    <message>
        <source>Change speaker…</source>
        <translation>更改發言人…</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>更改身分</translation>
    </message>
    <message>
        <source>Merge with the turn before</source>
        <translation>併入前一段發言</translation>
    </message>
    <message>
        <source>Split the turn here…</source>
        <translation>在此處拆分發言…</translation>
    </message>
</context>
<context>
    <name>earshot::ui::Welcome</name>
    <message>
        <source>Read an earnings call</source>
        <translation>閱讀業績電話會</translation>
    </message>
    <message>
        <source>No call is open</source>
        <translation>沒有開啟的電話會</translation>
    </message>
    <message>
        <source>Drop transcripts here: web pages, PDFs, Word files, subtitles or plain text, in Chinese or English.
Earshot splits them into speakers, questions and answers, and finds the figures.</source>
        <translation>把文稿拖到這裡：網頁、PDF、Word、字幕或純文字，中文英文皆可。
Earshot 會分出發言人與問答，並找出其中的數字。</translation>
    </message>
    <message>
        <source>Choose one in the library, or press Ctrl+P.</source>
        <translation>在資料庫中選擇一場，或按 Ctrl+P。</translation>
    </message>
    <message>
        <source>No library is open</source>
        <translation>沒有開啟的資料庫</translation>
    </message>
    <message>
        <source>Open another one, or make a new one: all calls are kept in it.</source>
        <translation>請開啟其他資料庫，或新建一個：所有電話會議都儲存在其中。</translation>
    </message>
</context>
</TS>
