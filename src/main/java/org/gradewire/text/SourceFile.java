package org.gradewire.text;

/**
 * The file that an article was saved in.
 *
 * @param path below the folder of the run, with {@code /} between its names
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 * @param mediaType such as {@code text/html}
 * @param charset the name of the encoding it was decoded with
 * @param bytes its size
 */
public record SourceFile(
    String path, String sha256, String mediaType, String charset, long bytes) {}
