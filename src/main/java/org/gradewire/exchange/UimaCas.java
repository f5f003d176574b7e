package org.gradewire.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.TypeSystem;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.gradewire.exchange.ExchangeFormat.Imported;
import org.gradewire.exchange.ExchangeFormat.Writing;
import org.gradewire.label.Mark;
import org.gradewire.label.MarkedArticle;
import org.gradewire.label.Owner;
import org.gradewire.text.ArticleException;
import org.jspecify.annotations.Nullable;

/**
 * UIMA CAS as JSON, a file for each article: {@code ID.json}, which INCEpTION imports and exports.
 *
 * <p>A mark is an annotation of a layer of our own, with features for its field, value, owner and
 * further properties. The name and file of the article stand in the metadata that INCEpTION knows.
 * Offsets are UTF-16 code units, as UIMA counts. UIMA is loaded when this format is asked for.
 */
final class UimaCas implements ExchangeFormat.Codec {
  private static final String ENDING = ".json";
  private static final String MARK = "webanno.custom.GradewireMark";
  private static final String DOCUMENT =
      "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
  private static final List<String> MORE = List.of(Mark.AREA, Mark.COUNT, Mark.QUOTED, Mark.UNSEEN);

  @Override
  public Writing into(Path folder) throws IOException {
    Files.createDirectories(folder);
    CAS cas = empty();
    return new Writing() {
      @Override
      public void add(MarkedArticle article) throws IOException {
        cas.reset();
        fill(cas, article);
        try (OutputStream out = Files.newOutputStream(ArticleFiles.file(folder, article, ENDING))) {
          new JsonCas2Serializer().serialize(cas, out);
        }
      }

      @Override
      public void close() {
        cas.release();
      }
    };
  }

  private static CAS empty() throws IOException {
    TypeSystemDescription types =
        UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
    TypeDescription mark = types.addType(MARK, "What words say", CAS.TYPE_NAME_ANNOTATION);
    for (String feature : List.of("field", "value", "owner")) {
      mark.addFeature(feature, "", CAS.TYPE_NAME_STRING);
    }
    MORE.forEach(feature -> mark.addFeature(feature, "", CAS.TYPE_NAME_STRING));
    TypeDescription document =
        types.addType(DOCUMENT, "The article", CAS.TYPE_NAME_DOCUMENT_ANNOTATION);
    for (String feature : List.of("documentId", "documentUri", "documentTitle")) {
      document.addFeature(feature, "", CAS.TYPE_NAME_STRING);
    }
    try {
      return CasCreationUtils.createCas(types, null, null);
    } catch (UIMAException e) {
      throw new IOException("UIMA does not start: " + e.getMessage(), e);
    }
  }

  private static void fill(CAS cas, MarkedArticle article) {
    String text = article.text();
    TypeSystem types = cas.getTypeSystem();
    cas.setDocumentText(text);
    Type document = types.getType(DOCUMENT);
    AnnotationFS head = cas.createAnnotation(document, 0, text.length());
    head.setStringValue(document.getFeatureByBaseName("documentId"), article.id());
    head.setStringValue(document.getFeatureByBaseName("documentUri"), article.file());
    head.setStringValue(document.getFeatureByBaseName("documentTitle"), article.id());
    cas.addFsToIndexes(head);
    Type type = types.getType(MARK);
    for (Mark mark : article.marks()) {
      int start = text.offsetByCodePoints(0, mark.start());
      int end = text.offsetByCodePoints(start, mark.end() - mark.start());
      AnnotationFS annotation = cas.createAnnotation(type, start, end);
      set(annotation, "field", mark.field().label());
      set(annotation, "value", mark.value());
      set(annotation, "owner", mark.owner().name());
      mark.more().forEach((name, value) -> set(annotation, name, value));
      cas.addFsToIndexes(annotation);
    }
  }

  private static void set(AnnotationFS annotation, String name, String value) {
    annotation.setStringValue(annotation.getType().getFeatureByBaseName(name), value);
  }

  @Override
  public Imported read(Path path) throws IOException {
    CAS cas = empty();
    try {
      return ArticleFiles.read(path, ENDING, (id, file) -> article(cas, id, file));
    } finally {
      cas.release();
    }
  }

  private static MarkedArticle article(CAS cas, String name, Path file)
      throws ArticleException, IOException {
    cas.reset();
    try {
      new JsonCas2Deserializer().deserialize(file.toFile(), cas);
    } catch (RuntimeException e) {
      throw new ArticleException(
          name, "label", "found %s, expected a UIMA CAS as JSON".formatted(e.getMessage()));
    }
    String text = cas.getDocumentText() == null ? "" : cas.getDocumentText();
    String id = "";
    String source = "";
    for (AnnotationFS head : cas.getAnnotationIndex(cas.getTypeSystem().getType(DOCUMENT))) {
      id = get(head, "documentId");
      source = get(head, "documentUri");
    }
    MarkReader reader = new MarkReader(id.isEmpty() ? name : id, source, text);
    for (AnnotationFS annotation : cas.getAnnotationIndex(cas.getTypeSystem().getType(MARK))) {
      add(reader, annotation, name);
    }
    return reader.article();
  }

  private static void add(MarkReader reader, AnnotationFS annotation, String article)
      throws ArticleException {
    int start = reader.point(annotation.getBegin());
    int end = reader.point(annotation.getEnd());
    Map<String, String> more = new TreeMap<>();
    for (String property : MORE) {
      String value = get(annotation, property);
      if (!value.isEmpty()) {
        more.put(property, value);
      }
    }
    String owner = get(annotation, "owner");
    String value = get(annotation, "value");
    String note = "";
    if (!owner.isEmpty() && !value.isEmpty()) {
      try {
        note = new MarkNote(Owner.of(owner), value, more).line();
      } catch (IllegalArgumentException e) {
        throw new ArticleException(article, "label", String.valueOf(e.getMessage()));
      }
    }
    reader.add(get(annotation, "field"), start, end, null, note);
  }

  private static String get(AnnotationFS annotation, String name) {
    @Nullable Feature feature = annotation.getType().getFeatureByBaseName(name);
    String value = feature == null ? null : annotation.getStringValue(feature);
    return value == null ? "" : value;
  }
}
