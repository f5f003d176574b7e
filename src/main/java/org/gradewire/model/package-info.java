/**
 * What articles say: mentions found in one article, cited facts, inspections and canonical records.
 *
 * <p>Start reading at {@link org.gradewire.model.Fact}: every value that leaves the program is one.
 * The output format that these records mirror, field by field, is described in {@code
 * docs/output-format.md}. This package uses {@code text} and the JDK only.
 */
@NullMarked
package org.gradewire.model;

import org.jspecify.annotations.NullMarked;
