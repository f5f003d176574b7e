package org.gradewire.read.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gradewire.read.Contents;
import org.gradewire.read.html.HtmlFormat;
import org.gradewire.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
  private static final String ENGLISH =
      "Alder’s services are “good” – £20,000 was spent • more is needed…";

  /** Written in one encoding, declared as another (or none), read as a third. */
  @ParameterizedTest
  @CsvSource({
    "UTF-8, , UTF-8",
    "UTF-8, utf-8, UTF-8",
    "UTF-8, iso-8859-1, UTF-8",
    "UTF-8, no-such-charset, UTF-8",
    "windows-1252, , windows-1252",
    "windows-1252, utf-8, windows-1252",
    "windows-1252, iso-8859-1, windows-1252",
    "windows-1252, us-ascii, windows-1252",
    "UTF-16LE, , UTF-16LE",
    "UTF-16BE, utf-8, UTF-16BE",
    "GB18030, gb18030, GB18030",
    "UTF-32LE, , UTF-32LE",
    "UTF-32BE, , UTF-32BE",
    "x-MacRoman, macintosh, x-MacRoman",
  })
  void noDeclarationLosesText(String written, String declared, String expected) {
    Decoder.Decoded decoded = decode(ENGLISH, written, declared);
    assertThat(decoded.charset().name()).isEqualTo(expected);
    assertThat(decoded.words()).isEqualTo(ENGLISH);
  }

  @Test
  void theEuroOfLatin9IsReadWhereItIsDeclared() {
    assertThat(
            decode("It cost €20 – no: €2".replace("–", "-"), "ISO-8859-15", "iso-8859-15").words())
        .isEqualTo("It cost €20 - no: €2");
  }

  @Test
  void theQuotesOfMacRomanAreKnownByTheirPlaces() {
    String text = "Alder’s services are “good” – children’s lives are better…";
    Decoder.Decoded decoded = decode(text, "x-MacRoman", null);
    assertThat(decoded.charset().name()).isEqualTo("x-MacRoman");
    assertThat(decoded.words()).isEqualTo(text);
  }

  @Test
  void aFewWrongBytesDoNotSpoilUtf8() {
    byte[] page = ENGLISH.replace("Alder’s", "Alder#s").getBytes(StandardCharsets.UTF_8);
    page[ENGLISH.indexOf('’')] = (byte) 0x92;
    Decoder.Decoded decoded = Decoder.decode(Contents.of("a.txt", page), Optional.of("utf-8"));
    assertThat(decoded.words()).isEqualTo(ENGLISH);
    assertThat(decoded.charset().name()).isEqualTo("windows-1252");
    // Each byte is one character, for whoever decodes the file.
    assertThat(decoded.raw()).hasSize(page.length);
    assertThat(decoded.warnings())
        .containsExactly(
            "declared as UTF-8 but read as windows-1252",
            "found UTF-8 with bytes that are not; these were read as windows-1252");
    assertThat(placeOf(decoded, "“good”")).isEqualTo("â€œgoodâ€\ufffd");
  }

  @Test
  void whatWasEncodedTwiceIsReadAsItWasMeant() {
    String twice =
        new String(ENGLISH.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
    Decoder.Decoded decoded = decode(twice, "UTF-8", "utf-8");
    assertThat(decoded.words()).isEqualTo(ENGLISH);
    assertThat(decoded.raw()).isEqualTo(twice);
    assertThat(decoded.warnings())
        .containsExactly("repaired 7 places where text had been decoded with a wrong encoding");
    assertThat(placeOf(decoded, "£20,000")).isEqualTo("Â£20,000");
  }

  @Test
  void quotesPastedFromUtf8IntoWindowsTextAreReadAsMeant() {
    String words = "\u0091Good\u0092, £20m, \u0096 and £30m \u00e2\u0080\u0099 £";
    Decoder.Decoded decoded = decode(words, "ISO-8859-1", null);
    assertThat(decoded.charset().name()).isEqualTo("windows-1252");
    assertThat(decoded.words()).isEqualTo("‘Good’, £20m, – and £30m ’ £");
  }

  private static String placeOf(Decoder.Decoded decoded, String words) {
    int at = decoded.words().indexOf(words);
    return decoded.text().map().rawSpan(new Span(at, at + words.length())).of(decoded.raw());
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Проверка показала что дети находятся в безопасности и получают помощь",
    "EUC-KR, 감사 결과 아동 서비스는 좋은 평가를 받았다 그러나 개선이 필요하다",
    "Shift_JIS, 監査の結果、子どもたちは安全であり、支援を受けていることがわかりました",
  })
  void otherEncodingsAreDetectedWithoutADeclaration(String written, String text) {
    assertThat(decode(text.repeat(5), written, null).words()).isEqualTo(text.repeat(5));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkIsTheFirstCharacter(String charset) {
    Decoder.Decoded decoded = decode("\ufeffRated good", charset, "windows-1252");
    assertThat(decoded.charset().name()).isEqualTo(charset);
    assertThat(decoded.words()).isEqualTo("\ufeffRated good");
  }

  @Test
  void plainAsciiIsReadAsDeclared() {
    assertThat(decode("Rated good", "UTF-8", "iso-8859-1").charset().name())
        .isEqualTo("windows-1252");
    assertThat(decode("Rated good", "UTF-8", null).charset().name()).isEqualTo("UTF-8");
  }

  @Test
  void aWrongDeclarationIsReported() {
    assertThat(decode(ENGLISH, "windows-1252", "utf-8").warnings())
        .isEqualTo(List.of("declared as UTF-8 but read as windows-1252"));
    assertThat(decode(ENGLISH, "UTF-8", "utf-8").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<meta charset=windows-1251>",
        "<META CHARSET = 'Windows-1251' />",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
        "<meta content='text/html;charset=windows-1251' http-equiv=content-type>",
        "<?xml version='1.0' encoding='windows-1251'?><html>",
      })
  void pagesDeclareTheirEncodingInSeveralWays(String declaration) throws Exception {
    String page = declaration + "<p>Дети в безопасности</p>";
    FileContent content = Contents.of("a.html", page, Charset.forName("windows-1251"));
    assertThat(Contents.lines(new HtmlFormat().read(content).stories().get(0).blocks()))
        .containsExactly("PARAGRAPH Дети в безопасности");
  }

  private static Decoder.Decoded decode(
      String text, String written, @org.jspecify.annotations.Nullable String declared) {
    return Decoder.decode(
        Contents.of("a.txt", text, Charset.forName(written)), Optional.ofNullable(declared));
  }
}
