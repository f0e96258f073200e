/**
 * What the containers of a pod do on the network that they share: who listens where, who connects to whom, and who waits
 * for whom, as far as the pod says so.
 */
@NullMarked
package dev.podwright.validate.network;

import org.jspecify.annotations.NullMarked;
