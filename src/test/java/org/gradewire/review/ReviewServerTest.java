package org.gradewire.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gradewire.write.SampleRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

@ExtendWith(InBrowser.class)
class ReviewServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path folder;
  private ReviewServer server;

  @BeforeAll
  static void letTestsNameTheirHost() {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin");
  }

  @BeforeEach
  void start() throws Exception {
    SampleRun.writeOutput(folder, "articles");
    server = ReviewServer.start(folder, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void givesThePageOfTheOutput() throws Exception {
    HttpResponse<String> page = get("");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("connect-src 'self'", SampleRun.NEW_RECORD);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue("frame-ancestors 'none'");
  }

  @Test
  void keepsTheReviewBesideTheOutput() throws Exception {
    assertThat(get("review.json").statusCode()).isEqualTo(404);
    HttpResponse<String> first = put(review("a", "1"), "If-None-Match", "*");
    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(folder.resolve("review.json")).hasContent(review("a", "1"));
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(put(review("a", "2"), "If-Match", etag).statusCode()).isEqualTo(204);
    HttpResponse<String> read = get("review.json");
    assertThat(read.body()).isEqualTo(review("a", "2"));
    assertThat(read.headers().firstValue("ETag")).isPresent().isNotEqualTo(etag);
    assertThat(folder.resolve("review.json.partial")).doesNotExist();
  }

  @Test
  void doesNotReplaceWhatTheWriterHasNotSeen() throws Exception {
    put(review("a", "1"), "If-None-Match", "*");
    assertThat(put(review("a", "2"), "If-None-Match", "*").statusCode()).isEqualTo(412);
    assertThat(put(review("a", "2"), "If-Match", "\"else\"").statusCode()).isEqualTo(412);
    assertThat(put(review("a", "2"), "X-Nothing", "x").statusCode()).isEqualTo(428);
    assertThat(folder.resolve("review.json")).hasContent(review("a", "1"));
  }

  @Test
  void aReviewOfAnEarlierOutputIsKept() throws Exception {
    HttpResponse<String> first = put(review("a", "1"), "If-None-Match", "*");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(put(review("b", "2"), "If-Match", etag).statusCode()).isEqualTo(204);
    assertThat(folder.resolve("review-aaaaaaaaaaaa.json")).hasContent(review("a", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "{\"format\": \"else\"}", "{\"format\":\"gradewire-review\"}"})
  void whatIsNoReviewIsRefused(String body) throws Exception {
    HttpResponse<String> answer = put(body, "If-None-Match", "*");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("expected a review of an output");
    assertThat(folder.resolve("review.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "records.json",
        "run.json",
        "text/ashby.txt",
        "../",
        "..%2frecords.json",
        "%2e%2e/x",
        "review.json/",
        "review.html",
        "review.json.partial",
        "//etc/passwd"
      })
  void nothingElseOnTheDiskIsReachable(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/review.json", "/x/review.json", "/favicon.ico"})
  void withoutTheTokenThereIsNothing(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Host, example.org",
    "Host, localhost",
    "Origin, https://example.org",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void otherPagesAreNotAnswered(String header, String value) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.uri()).header(header, value).build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void otherMethodsAreNotAnswered() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve("review.json")).DELETE().build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void everyServerHasATokenOfItsOwn() throws Exception {
    try (ReviewServer other = ReviewServer.start(folder, 0)) {
      assertThat(other.uri().getPath()).hasSizeGreaterThan(30).isNotEqualTo(server.uri().getPath());
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    assertThatThrownBy(() -> ReviewServer.start(folder, server.uri().getPort()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("port %d".formatted(server.uri().getPort()));
  }

  @Test
  void stopsAndLetsThePortGo() throws Exception {
    server.close();
    assertThatThrownBy(() -> get("")).isInstanceOf(ConnectException.class);
    ReviewServer.start(folder, server.uri().getPort()).close();
  }

  @Test
  void decisionsAreSavedAsTheyAreMadeAndTwoWindowsKeepEachOthers(Browser browser) throws Exception {
    String uri = server.uri().toString();
    browser.look(1400, 900, "light").open(uri);
    String first = browser.openWindow(uri);
    browser.press("A").awaitText("#saved", "Saved in review.json").backTo(first);
    browser.press("j", Keys.ARROW_DOWN, "r").awaitText("#saved", "Saved in review.json");
    String review = Files.readString(folder.resolve("review.json"));
    assertThat(review).contains(SampleRun.NEW_RECORD, SampleRun.OLD_RECORD, "rejected", "accepted");
    browser.open(uri).awaitText("#progress-text", "1 of 2");
    assertThat(browser.forbidden()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\": \"gradewire-review\", \"version\": 1, \"rec",
        "{\"format\": \"gradewire-review\", \"version\": 7, \"records\": {}}"
      })
  void aReviewThatCannotBeReadIsSaidToBeAndIsKept(String broken, Browser browser) throws Exception {
    Files.writeString(folder.resolve("review.json"), broken);
    browser.look(1400, 900, "light").open(server.uri().toString());
    browser.awaitText("#saved", "review.json was not read");
    browser.press("A").awaitText("#saved", "Saved in review.json");
    assertThat(Files.readString(folder.resolve("review.json"))).contains("accepted");
    try (Stream<Path> files = Files.list(folder)) {
      Path kept =
          files
              .filter(file -> file.getFileName().toString().matches("review-[0-9a-f]+[.]json"))
              .findFirst()
              .orElseThrow();
      assertThat(kept).hasContent(broken);
    }
    assertThat(browser.forbidden()).isEmpty();
  }

  @Test
  void theLaterOfTwoDecisionsOnOneFactStands(Browser browser) throws Exception {
    String uri = server.uri().toString();
    browser.look(1400, 900, "light").open(uri);
    String first = browser.openWindow(uri);
    browser.press("r").awaitText("#saved", "Saved in review.json").backTo(first);
    browser.press("a").awaitText("#saved", "Saved in review.json");
    browser.press("x").press("N").await("#note-text").press("seen", Keys.TAB, Keys.ENTER);
    browser.awaitText(".verdict .note", "seen").awaitText("#saved", "Saved in review.json");
    browser.await(
        "the note is saved",
        () -> {
          try {
            return Files.readString(folder.resolve("review.json")).contains("seen");
          } catch (IOException e) {
            return false;
          }
        });
    browser.open(uri).awaitText(".fact.is-accepted .label", "Overall grade");
    assertThat(browser.count(".fact.is-rejected")).isZero();
    assertThat(folder.resolve("review.json.partial")).doesNotExist();
  }

  private static String review(String digit, String saved) {
    return "{\"format\": \"gradewire-review\", \"version\": 1, \"output\": \"%s\", \"saved\": \"%s\"}"
        .formatted(digit.repeat(64), saved);
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> put(String body, String header, String value) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri().resolve("review.json"))
            .header(header, value)
            .PUT(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
