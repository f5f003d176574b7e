package org.gradewire.read.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Articles;
import org.gradewire.read.Contents;
import org.gradewire.read.Input;
import org.gradewire.text.Article;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads mails as Python's mail library and Chromium wrote them, and others written here. */
class MailFormatTest {
  private static final Path SAVED = Path.of("src/test/resources/org/gradewire/read/mail");
  private static final String HEAD =
      "From: Press Office <press@alder.example>\nMessage-ID: <1@alder.example>\n";

  @TempDir private Path folder;

  @Test
  void aBulletinIsReadFromItsHtml() throws Exception {
    Article article = saved("bulletin.eml").articles().get(0);
    assertThat(article.source().mediaType()).isEqualTo("message/rfc822");
    assertThat(lines(article))
        .containsExactly(
            "TITLE Children’s services rated ‘good’",
            "PARAGRAPH Children’s services at Leeds City Council have been rated good by Ofsted"
                + " after a full inspection in May 2022. Inspectors said social workers know"
                + " families well, and that help comes early.",
            "PARAGRAPH Councillor Zoë Brand, cabinet member for children at Leeds City Council,"
                + " said: “We are proud of the work that made this possible, and of everybody who"
                + " had a part in it.”",
            "PARAGRAPH The report follows an inspection in 2018, when services were told that they"
                + " required improvement.",
            "FURNITURE You are receiving this email because you subscribed to Alderbrook Council"
                + " news. Unsubscribe",
            "METADATA mail:subject Children’s services rated ‘good’ – Alderbrook Council news",
            "METADATA mail:date Tue, 14 Jun 2022 09:30:00 +0100",
            "METADATA mail:from Alderbrook Council News <news@alderbrook.example>");
  }

  @Test
  void ofAMailThatWasPassedOnTheStoryIsWhatWasPassedOn() throws Exception {
    Article article = saved("forward.eml").articles().get(0);
    assertThat(lines(article))
        .contains(
            "TITLE Ofsted praises progress at Alderbrook",
            "FURNITURE Hi all, one for today please.",
            "FURNITURE Sent: 02 May 2023 16:40",
            "PARAGRAPH Leeds City Council has been praised by Ofsted after inspectors visited in"
                + " March 2023.",
            "FURNITURE Telephone 01632 960000",
            "METADATA mail:date 02 May 2023 16:40",
            "METADATA mail:from Alderbrook Press Office <press@alderbrook.example>");
  }

  @Test
  void attachedFilesAreArticlesOrNamed() throws Exception {
    Articles read = saved("forward.eml");
    assertThat(read.articles())
        .extracting(Article::id, article -> article.source().path())
        .containsExactly(
            tuple("forward", "forward.eml"),
            tuple("forward.eml/Née release – final", "forward.eml/Née release – final.txt"),
            tuple("forward.eml/attachment-5", "forward.eml/attachment-5.eml"));
    assertThat(read.rejected())
        .extracting(ArticleException::getMessage)
        .containsExactly(
            "[forward.eml/viewer.pdf] read: found a program, expected an article; not opened",
            "[forward.eml/open-me.js] read: found a program, expected an article; not opened",
            "[forward.eml/winmail.dat] read: found a mail packed by Outlook (winmail.dat),"
                + " expected its attachments one by one");
  }

  @Test
  void aMailInWindowsEncodingThatFlowsIsReadAsItWasWritten() throws Exception {
    Article article = saved("flowed.eml").articles().get(0);
    assertThat(article.source().charset()).isEqualTo("windows-1252");
    assertThat(lines(article))
        .containsExactly(
            "TITLE Leeds services rated good at Zoë centre",
            "PARAGRAPH Children’s services at Leeds City Council have been rated good by Ofsted"
                + " after a full inspection in February 2023.",
            "FURNITURE > Is there news yet?",
            "PARAGRAPH Cllr Zoë Brand welcomed the £5m plan.",
            "FURNITURE --",
            "FURNITURE Press office",
            "METADATA mail:date Wed, 19 Apr 2023 10:00:00 +0100",
            "METADATA mail:from press@alderbrook.example");
  }

  @Test
  void eachMailOfAMailboxIsAnArticle() throws Exception {
    List<Article> articles = saved("releases.mbox").articles();
    assertThat(articles).extracting(Article::id).containsExactly("releases", "releases#2");
    assertThat(lines(articles.get(0)))
        .startsWith("TITLE Visit praised")
        .contains("PARAGRAPH From there, inspectors went on to see the front door service.");
    assertThat(lines(articles.get(1))).startsWith("TITLE Grade given");
  }

  @Test
  void aPageThatABrowserSavedIsReadWithItsAddress() throws Exception {
    Article article = saved("chromium.mhtml").articles().get(0);
    assertThat(article.source().mediaType()).isEqualTo("multipart/related");
    assertThat(lines(article))
        .startsWith("TITLE Alderbrook children’s services rated good")
        .contains(
            "METADATA meta:article:published_time 2022-06-14T09:30:00+01:00",
            "METADATA mhtml:url http://localhost:8765/page.html")
        .noneMatch(line -> line.contains("mail:date"));
    Block story = article.blocks().get(1);
    String raw = Files.readString(SAVED.resolve("chromium.mhtml"), StandardCharsets.UTF_8);
    int good = story.text().text().indexOf("“good”");
    assertThat(story.text().map().rawSpan(new Span(good, good + 6)).of(raw).replace("\r\n", "\n"))
        .isEqualTo("=E2=80=\n=9Cgood=E2=80=9D");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Date: 4 May 2021~~Alder was rated good.                                  | text/plain
          From: Press office~Date: 4 May 2021~Subject: x~~Alder was rated good.     | text/plain
          From: Jo <jo@alder.example>~Sent: 4 May 2021~To: x~~Alder was rated good. | text/plain
          Subject: Alder~From here on, all is well.~Alder was rated good.           | text/plain
          From: a@b.example~Date: Tue, 4 May 2021 10:00:00 +0100~~Alder was rated.  | message/rfc822
          Received: by x~Subject: Alder~~Alder was rated good.                      | message/rfc822
          MIME-Version: 1.0~Content-Type: text/html~~<p>Alder was rated good.</p>   | multipart/related
          """)
  void aMailIsKnownByWhatProgramsWrite(String text, String mediaType) throws Exception {
    assertThat(read("a.txt", text.replace("~", "\n")).articles().get(0).source().mediaType())
        .isEqualTo(mediaType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Yes, I saw it.~~On Tue, 4 May 2021 at 10:12, Jo <jo@a.example> wrote:~> Alder is good.~> Or not. | PARAGRAPH Yes, I saw it.
          Thanks.~~-----Original Message-----~From: Jo~Sent: 4 May~To: Al~Subject: Alder~~Alder was rated good. | PARAGRAPH Thanks.
          Begin forwarded message:~~> From: Jo <jo@a.example>~> Date: 4 May 2021~> Subject: Alder~>~> Alder was rated good. | PARAGRAPH Alder was rated good.
          ---------- Forwarded message ---------~From: Jo~Date: Tue, 4 May 2021~Subject: Alder~To: Al~~Alder was rated good. | PARAGRAPH Alder was rated good.
          > Alder was rated good.~> So it goes on.~>From then on it improved. | PARAGRAPH Alder was rated good.;PARAGRAPH So it goes on.;PARAGRAPH From then on it improved.
          Alder was rated good.~~Sent from my iPhone | PARAGRAPH Alder was rated good.
          """)
  void onlyTheStoryOfAPlainMailIsTold(String body, String told) throws Exception {
    String subject = body.contains("Thanks") ? "Subject: Re: Alder\n\n" : "Subject: News\n\n";
    Article article = read("a.eml", HEAD + subject + body.replace("~", "\n")).articles().get(0);
    assertThat(lines(article))
        .filteredOn(line -> line.startsWith("PARAGRAPH"))
        .containsExactly(told.split(";", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ; charset=us-ascii      | Café – ‘good’ | declared as windows-1252 but read as UTF-8
          ; charset=x-not-known   | Café – ‘good’ | ''
          ''                      | Café – ‘good’ | ''
          """)
  void aPartInAnotherEncodingThanDeclaredIsReadAsItIs(String declared, String words, String warning)
      throws Exception {
    String head = HEAD + "Subject: News\nContent-Type: text/plain" + declared + "\n";
    Article article =
        read("a.eml", head + "Content-Transfer-Encoding: 8bit\n\n" + words).articles().get(0);
    assertThat(lines(article)).contains("PARAGRAPH " + words);
    assertThat(String.join(" ", article.warnings())).isEqualTo(warning);
  }

  @Test
  void theLongerOfTwoAlternativesIsRead() throws Exception {
    String mail =
        HEAD
            + "Subject: News\nContent-Type: multipart/alternative; boundary=b\n\n"
            + "--b\nContent-Type: text/plain\n\nAlder was rated good by Ofsted after a visit.\n"
            + "--b\nContent-Type: text/html\n\n<p>Please turn pictures on.</p>\n--b--\n";
    assertThat(lines(read("a.eml", mail).articles().get(0)))
        .contains("PARAGRAPH Alder was rated good by Ofsted after a visit.")
        .noneMatch(line -> line.contains("pictures"));
  }

  @Test
  void textsBetweenFilesAreOneStory() throws Exception {
    String mail =
        HEAD
            + "Subject: News\nContent-Type: multipart/mixed; boundary=b\n\n"
            + "--b\n\nAlder was rated good.\n--b\nContent-Type: application/x-thing;"
            + " name=\"../../a.bin\"\n\n\u0000\u0001\u0002\n--b\n\nIt goes on here.\n";
    Articles read = read("a.eml", mail);
    assertThat(lines(read.articles().get(0)))
        .contains("PARAGRAPH Alder was rated good.", "PARAGRAPH It goes on here.");
    assertThat(read.rejected()).extracting(ArticleException::input).containsExactly("a.eml/a.bin");
  }

  @Test
  void aMailThatIsCutOffIsReadAsFarAsItGoes() throws Exception {
    byte[] whole = Files.readAllBytes(SAVED.resolve("bulletin.eml"));
    int read = 0;
    for (int length = 700; length < whole.length; length += 13) {
      Path file = Files.write(folder.resolve("a.eml"), Arrays.copyOf(whole, length));
      read += new ArticleReader().read(new Input("a", "a.eml", file)).articles().size();
    }
    assertThat(read).isGreaterThan(130);
  }

  @Test
  void aMailWithoutWordsIsNamed() {
    assertThatThrownBy(() -> read("a.eml", HEAD + "Subject: News\n\n-- \n"))
        .hasMessage("[a.eml] read: found a mail without words, expected an article");
  }

  @Test
  void aMailOfEndlessPartsIsNamed() throws Exception {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 60; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThat(read("a.eml", mail.toString()).rejected())
        .extracting(ArticleException::problem)
        .containsExactly(
            "found a mail of more than 10000 parts or 50 levels, expected at most so many");
  }

  private Articles read(String name, String text) throws IOException, ArticleException {
    Path file = Files.writeString(folder.resolve(name), text);
    return new ArticleReader().read(new Input("a", name, file));
  }

  private static Articles saved(String name) throws ArticleException {
    String id = name.substring(0, name.indexOf('.'));
    return new ArticleReader().read(new Input(id, name, SAVED.resolve(name)));
  }

  private static List<String> lines(Article article) {
    return Contents.lines(article.blocks());
  }
}
