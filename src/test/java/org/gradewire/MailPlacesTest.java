package org.gradewire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Citation;
import org.gradewire.model.Fact;
import org.gradewire.model.Reconciliation;
import org.gradewire.normalise.Furniture;
import org.gradewire.normalise.Normaliser;
import org.gradewire.read.ArticleReader;
import org.gradewire.read.Input;
import org.gradewire.text.Article;
import org.gradewire.text.NormalisedArticle;
import org.gradewire.text.Span;
import org.gradewire.text.TextBlock;
import org.gradewire.verify.Verification;
import org.gradewire.verify.Verifier;
import org.gradewire.write.OutputWriter;
import org.gradewire.write.RunManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every word of a generated mail leads back to itself, however the mail is encoded. */
class MailPlacesTest {
  private static final int ROUNDS = 120;
  private static final List<String> WORDS =
      List.of("Alder", "good", "it’s", "£20m", "café", "“well”", "Zoë", "a=b", "2023", "services");
  private static final List<String> UNICODE = List.of("😀", "Łódź", "𝒳");
  private static final List<String> ENCODINGS = List.of("quoted-printable", "base64", "8bit");

  @TempDir private Path folder;

  @Test
  void wordsOfMailsLeadBackToTheFile() throws Exception {
    Path mails = Files.createDirectory(folder.resolve("mails"));
    Path output = folder.resolve("output");
    Normaliser normaliser = new Normaliser(Furniture.knowledge());
    try (OutputWriter writer = OutputWriter.open(output)) {
      for (int round = 0; round < ROUNDS; round++) {
        List<String> words = new ArrayList<>();
        String name = "mail%d.eml".formatted(round);
        Path file = Files.write(mails.resolve(name), mail(new Random(round), words));
        Article article =
            new ArticleReader().read(new Input("mail" + round, name, file)).articles().get(0);
        NormalisedArticle normalised = normaliser.normalise(article);
        assertThat(normalised.text().text().replaceAll("\\s+", " "))
            .as("round %d", round)
            .contains(String.join(" ", words));
        writer.article(citingEachWord(normalised));
      }
      writer.records(new Reconciliation(List.of(), Map.of()));
      writer.run(manifest(mails.toString()));
    }
    Verification verification = Verifier.verify(output, Path.of(""));
    assertThat(verification.faults()).isEmpty();
    assertThat(verification.counts().inSource()).isGreaterThan(ROUNDS * 20);
  }

  private static ArticleReport citingEachWord(NormalisedArticle article) {
    String text = article.text().text();
    List<Citation> citations = new ArrayList<>();
    for (TextBlock block : article.blocks()) {
      for (Span word : RawPlaces.words(text, block.span())) {
        Span points = article.codePoints(word);
        citations.add(
            new Citation(
                article.id(),
                points.start(),
                points.end(),
                word.of(text),
                article.rawLocation(word)));
      }
    }
    Fact<String> title = new Fact<>("all", 1, "test/all", citations);
    return new ArticleReport(article, title, null, null, List.of(), List.of(), List.of());
  }

  private static byte[] mail(Random random, List<String> words) throws Exception {
    Charset charset =
        Charset.forName(List.of("UTF-8", "windows-1252", "GB18030").get(random.nextInt(3)));
    String encoding = ENCODINGS.get(random.nextInt(3));
    boolean html = random.nextBoolean();
    String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
    String body = body(random, words, html, charset, lineEnd);
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    String head =
        "From: press@alder.example\nMessage-ID: <1@alder.example>\nSubject: "
            + subject(random)
            + "\nContent-Type: text/%s; charset=%s\n".formatted(html ? "html" : "plain", charset)
            + "To: x@ash.example\nContent-Transfer-Encoding: %s\n\n".formatted(encoding);
    mail.write(head.replace("\n", lineEnd).getBytes(StandardCharsets.US_ASCII));
    mail.write(encoded(body.getBytes(charset), encoding, 20 + random.nextInt(60), lineEnd));
    return mail.toByteArray();
  }

  private static String subject(Random random) {
    byte[] words = "Zoë’s café".getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(3)) {
      case 0 -> "=?UTF-8?B?" + Base64.getEncoder().encodeToString(words) + "?= and more";
      case 1 -> "More of =?utf-8?Q?Zo=C3=AB=E2=80=99s?=\n =?utf-8?Q?_caf=C3=A9?=";
      default -> "Plain words of a subject";
    };
  }

  private static String body(
      Random random, List<String> words, boolean html, Charset charset, String lineEnd) {
    StringBuilder body = new StringBuilder(html ? "<html><body>" : "");
    for (int i = 0; i < 3; i++) {
      body.append(html ? "<p>" : "");
      for (int n = 20; n > 0; n--) {
        boolean plain = charset.name().equals("windows-1252") || random.nextInt(5) > 0;
        List<String> choice = plain ? WORDS : UNICODE;
        String word = choice.get(random.nextInt(choice.size())) + (n == 1 ? "." : "");
        words.add(word);
        boolean bold = html && random.nextInt(4) == 0;
        body.append(bold ? "<b class=\"x\">" + word + "</b>" : word).append(n == 1 ? "" : " ");
      }
      body.append(html ? "</p>" : lineEnd).append(lineEnd);
    }
    return body.append(html ? "</body></html>" : "").toString();
  }

  private static byte[] encoded(byte[] body, String encoding, int width, String lineEnd) {
    return switch (encoding) {
      case "base64" ->
          Base64.getMimeEncoder(width, lineEnd.getBytes(StandardCharsets.US_ASCII)).encode(body);
      case "quoted-printable" -> quoted(body, width, lineEnd).getBytes(StandardCharsets.US_ASCII);
      default -> body;
    };
  }

  private static String quoted(byte[] body, int width, String lineEnd) {
    StringBuilder text = new StringBuilder();
    int line = 0;
    for (byte unit : body) {
      if (line >= width) {
        text.append("=").append(lineEnd);
        line = 0;
      }
      boolean isBreak = unit == '\r' || unit == '\n';
      boolean plain = isBreak || (unit >= ' ' && unit < 127 && unit != '=');
      text.append(plain ? String.valueOf((char) unit) : "=%02X".formatted(unit & 0xff));
      line = unit == '\n' ? 0 : line + 1;
    }
    return text.toString();
  }

  private static RunManifest manifest(String input) {
    return new RunManifest(
        "test", "test", Instant.EPOCH, List.of(input), Map.of(), Map.of(), Map.of(), List.of());
  }
}
