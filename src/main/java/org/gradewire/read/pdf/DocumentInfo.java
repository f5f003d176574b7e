package org.gradewire.read.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself: in its information dictionary, else in its XMP packet. */
final class DocumentInfo {
  private static final int LARGEST_PACKET = 1_000_000;
  private static final int LONGEST = 300;
  private static final int FEWEST_WORDS = 3;
  private static final Pattern ISO_DATE = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})");

  /** Names of files and programs, and what stands in a template until somebody fills it in. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)microsoft .*|.*\\.(?:docx?|pdf|indd|pptx?|xlsx?|odt|rtf|qxp|html?|tmp)\\b.*"
              + "|untitled.*|document ?\\d*|(?:https?:|www\\.).*|title|.*\\b(?:template|draft|"
              + "insert|amendments?)\\b.*|.*\\b[A-Z]{2,}_.*|\\S+");

  private DocumentInfo() {}

  /** Returns {@code CreationDate} (as {@code 2024-05-17}), {@code Title}, {@code Author}. */
  static Map<String, String> of(PDDocument document) {
    PDDocumentInformation info = document.getDocumentInformation();
    Document packet = packet(document);
    Map<String, String> found = new LinkedHashMap<>();
    Optional<Calendar> created = Optional.ofNullable(info.getCreationDate());
    created
        .map(DocumentInfo::iso)
        .or(() -> value(packet, "xmp:CreateDate", "CreateDate").flatMap(DocumentInfo::isoDate))
        .ifPresent(date -> found.put("CreationDate", date));
    text(info.getTitle())
        .or(() -> value(packet, "dc:title", "title"))
        .filter(DocumentInfo::isTitle)
        .ifPresent(title -> found.put("Title", title));
    text(info.getAuthor())
        .or(() -> value(packet, "dc:creator", "creator"))
        .ifPresent(author -> found.put("Author", author));
    return found;
  }

  /** The day where the document was made. */
  private static String iso(Calendar date) {
    return String.format(
        Locale.ROOT,
        "%04d-%02d-%02d",
        date.get(Calendar.YEAR),
        date.get(Calendar.MONTH) + 1,
        date.get(Calendar.DAY_OF_MONTH));
  }

  private static Optional<String> isoDate(String value) {
    Matcher matcher = ISO_DATE.matcher(value);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean isTitle(String title) {
    return title.split(" ", -1).length >= FEWEST_WORDS && !NO_TITLE.matcher(title).matches();
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(text -> text.replaceAll("[\\s\\p{Cc}\\p{Z}]+", " ").strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static Document packet(PDDocument document) {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata != null) {
      try (InputStream stream = metadata.exportXMPMetadata()) {
        String packet = new String(stream.readNBytes(LARGEST_PACKET), StandardCharsets.UTF_8);
        return Jsoup.parse(packet, "", Parser.xmlParser());
      } catch (IOException | RuntimeException e) {
        // What a document says of itself is not worth losing it for.
        return new Document("");
      }
    }
    return new Document("");
  }

  private static Optional<String> value(Document packet, String tag, String attribute) {
    for (Element element : packet.getElementsByTag(tag)) {
      Optional<String> value = text(element.text());
      if (value.isPresent()) {
        return value;
      }
    }
    for (Element element : packet.getElementsByTag("rdf:Description")) {
      Optional<String> value = text(element.attr("xmp:" + attribute));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }
}
