/**
 * What the world is like: inspectorates, frameworks, scales, areas, providers, wordings.
 *
 * <p>In: the models folder, embedded in the program or given with {@code --models}. Out: {@link
 * org.gradewire.knowledge.Knowledge}, checked. A fault in the folder names its file, its line and
 * what was expected. Start reading at {@link org.gradewire.knowledge.Knowledge}.
 */
@NullMarked
package org.gradewire.knowledge;

import org.jspecify.annotations.NullMarked;
