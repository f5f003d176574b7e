package org.gradewire.read.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.read.format.Reading;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.RawLocation;
import org.gradewire.text.Span;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Every word of a generated document leads back to a stretch that starts with its first letter and
 * ends with its last, with nothing but the rest of its letters and marks between them.
 */
class OfficePlacesTest {
  private static final int ROUNDS = 150;
  private static final List<String> WORDS =
      List.of(
          "Alder",
          "council",
          "good",
          "it’s",
          "£20m",
          "café",
          "AT&T",
          "a<b",
          "😀",
          "“well”",
          "Zoë",
          "co-operate",
          "x>y",
          "naïve",
          "2023",
          "𝒳",
          "&amp",
          "services",
          "a\\b",
          "{c}");

  private static final Pattern RTF =
      Pattern.compile(
          "\\\\u(?<unit>-?\\d+)\\??|\\\\'(?<hex>..)|\\{\\\\b |(?<plain>\\\\[_\\\\{}]|[^{}\r\n])|[{}\r\n]");

  private interface Writer {
    String paragraph(List<String> words, Random random);
  }

  private interface Maker {
    byte[] document(String content);
  }

  @Test
  void wordsOfWordDocumentsLeadBackToThePart() throws Exception {
    check(OfficePlacesTest::wordParagraph, Documents::docx);
  }

  @Test
  void wordsOfOpenDocumentsLeadBackToThePart() throws Exception {
    check(OfficePlacesTest::openParagraph, text -> Documents.odt("", text));
  }

  @Test
  void wordsOfRtfLeadBackToTheFile() throws Exception {
    check(
        OfficePlacesTest::rtfParagraph,
        text -> ("{\\rtf1\\ansi " + text + "}").getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void check(Writer writer, Maker maker) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      StringBuilder content = new StringBuilder();
      List<String> expected = new ArrayList<>();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        List<String> words =
            random.ints(3 + random.nextInt(12), 0, WORDS.size()).mapToObj(WORDS::get).toList();
        expected.addAll(words);
        content.append(writer.paragraph(words, random));
      }
      byte[] document = maker.document(content.toString());
      Reading reading = Documents.read(document);
      List<String> found = new ArrayList<>();
      for (Block block : reading.stories().get(0).blocks()) {
        checkWords(block.text(), reading, document, found);
      }
      assertThat(found).as("round %d: %s", round, content).isEqualTo(expected);
    }
  }

  private static void checkWords(
      AlignedText text, Reading reading, byte[] document, List<String> found) throws IOException {
    String words = text.text();
    int start = 0;
    for (int end = 0; end <= words.length(); end++) {
      if (end == words.length() || words.charAt(end) == ' ') {
        String word = words.substring(start, end);
        RawLocation place = reading.raw().locate(text.map().rawSpan(new Span(start, end)));
        String stretch = stretch(document, place);
        assertThat(place instanceof RawLocation.Part ? xmlWords(stretch) : rtfWords(stretch))
            .isEqualTo(word);
        found.add(word);
        start = end + 1;
      }
    }
  }

  private static String stretch(byte[] document, RawLocation place) throws IOException {
    if (place instanceof RawLocation.Part part) {
      byte[] bytes = OfficePackage.open(document).part(part.part()).orElseThrow();
      int[] points = new String(bytes, StandardCharsets.UTF_8).codePoints().toArray();
      return new String(points, part.start(), part.end() - part.start());
    }
    RawLocation.Characters characters = (RawLocation.Characters) place;
    return new String(document, StandardCharsets.ISO_8859_1)
        .substring(characters.start(), characters.end());
  }

  /** Undoes exactly what the writers of XML below do to a word. */
  private static String xmlWords(String stretch) {
    String hyphened = stretch.replace("<w:noBreakHyphen/>", "-");
    String shown = hyphened.replaceAll("<w:delText>not</w:delText>|<[^>]*>|[\r\n]", "");
    return Parser.unescapeEntities(shown, true);
  }

  /** Undoes exactly what the writer of RTF below does to a word. */
  private static String rtfWords(String stretch) {
    StringBuilder words = new StringBuilder();
    Matcher matcher = RTF.matcher(stretch);
    while (matcher.find()) {
      if (matcher.group("unit") != null) {
        words.append((char) Integer.parseInt(matcher.group("unit")));
      } else if (matcher.group("hex") != null) {
        words.append((char) Integer.parseInt(matcher.group("hex"), 16));
      } else if (matcher.group("plain") != null) {
        words.append(matcher.group("plain").replace("\\_", "-").replaceFirst("^\\\\", ""));
      }
    }
    return words.toString();
  }

  private static String wordParagraph(List<String> words, Random random) {
    StringBuilder xml =
        new StringBuilder(
            "<w:p w:rsidR=\"00A1\"><w:pPr><w:jc w:val=\"left\"/></w:pPr>\n<w:r><w:t>");
    String run =
        "</w:t></w:r><w:proofErr w:type=\"x\"/>\r\n<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">";
    String deleted = "</w:t></w:r><w:del><w:r><w:delText>not</w:delText></w:r></w:del><w:r><w:t>";
    for (String word : words) {
      for (int point : word.codePoints().toArray()) {
        int kind = random.nextInt(12);
        xml.append(kind == 0 ? run : kind == 1 && xml.toString().endsWith(" ") ? deleted : "");
        xml.append(point == '-' ? "</w:t><w:noBreakHyphen/><w:t>" : escaped(point, random));
      }
      xml.append(List.of(" ", "</w:t><w:tab/><w:t>", "\n ").get(random.nextInt(3)));
    }
    return xml.append("</w:t></w:r></w:p>\n").toString();
  }

  private static String openParagraph(List<String> words, Random random) {
    StringBuilder xml = new StringBuilder("<text:p text:style-name=\"P1\">");
    for (String word : words) {
      for (int point : word.codePoints().toArray()) {
        String letter = escaped(point, random);
        xml.append(random.nextInt(8) == 0 ? "<text:span>" + letter + "</text:span>" : letter);
      }
      xml.append(
          List.of(" ", "<text:tab/>", "<text:s text:c=\"2\"/>", "\n ").get(random.nextInt(4)));
    }
    return xml.append("</text:p>\n").toString();
  }

  private static String escaped(int point, Random random) {
    boolean must = point == '<' || point == '>' || point == '&';
    return switch (random.nextInt(must ? 2 : 8)) {
      case 0 -> "&#" + point + ";";
      case 1 -> "&#x" + Integer.toHexString(point) + ";";
      default -> Character.toString(point);
    };
  }

  private static String rtfParagraph(List<String> words, Random random) {
    StringBuilder rtf = new StringBuilder("\\pard\\plain ");
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        String letter = rtf(word.charAt(i), random);
        rtf.append(random.nextInt(8) == 0 ? "{\\b " + letter + "}" : letter);
        rtf.append(random.nextInt(20) == 0 ? "\r\n" : "");
      }
      rtf.append(List.of(" ", "\\tab ", "\\~").get(random.nextInt(2)));
    }
    return rtf.append("\\par\r\n").toString();
  }

  private static String rtf(char unit, Random random) {
    if (unit == '-') {
      return "\\_";
    }
    if (unit == '\\' || unit == '{' || unit == '}') {
      return "\\" + unit;
    }
    if (unit >= 0xa0 && unit < 0x100 && random.nextBoolean()) {
      return "\\'" + Integer.toHexString(unit);
    }
    return unit < 0x80 ? String.valueOf(unit) : "\\u" + (short) unit + "?";
  }
}
