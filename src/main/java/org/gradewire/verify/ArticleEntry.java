package org.gradewire.verify;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a line of {@code articles.jsonl} says about where its article is kept.
 *
 * @param id of the article
 * @param path of its source file, below an input
 * @param sha256 of its source file
 * @param mediaType of its source file
 * @param charset of its source file
 */
record ArticleEntry(String id, String path, String sha256, String mediaType, String charset) {

  /** Reads a line. */
  static ArticleEntry of(JsonNode line) {
    JsonNode source = line.path("source");
    return new ArticleEntry(
        line.path("id").asText(),
        source.path("path").asText(),
        source.path("sha256").asText(),
        source.path("mediaType").asText(),
        source.path("charset").asText());
  }

  /** Returns how faults name the article. */
  String where() {
    return "articles.jsonl [%s]".formatted(id);
  }
}
