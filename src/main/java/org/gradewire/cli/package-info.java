/**
 * The command line: arguments to pipeline, verification or evaluation. The only package that prints
 * or sets an exit code.
 *
 * <p>Start reading at {@link org.gradewire.cli.Main}; each command is one class.
 */
@NullMarked
package org.gradewire.cli;

import org.jspecify.annotations.NullMarked;
