package org.gradewire.read;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param id the id of its first article; differs between all inputs of a run
 * @param path its path below the folder that was given, with {@code /} between the names; for a
 *     file that was given, its name
 * @param file where it lies
 */
public record Input(String id, String path, Path file) {}
