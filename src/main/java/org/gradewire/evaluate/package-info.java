/**
 * Measures a run against hand-labelled articles.
 *
 * <p>In: the labels of a folder ({@link org.gradewire.evaluate.Labels}) and what the run says of
 * the same articles. Out: an {@link org.gradewire.evaluate.Evaluation} with the counts per field
 * and every single difference; {@link org.gradewire.evaluate.Floors} turns it into a gate. Start
 * reading at {@link org.gradewire.evaluate.Evaluator}, which states the rules of scoring.
 */
@NullMarked
package org.gradewire.evaluate;

import org.jspecify.annotations.NullMarked;
