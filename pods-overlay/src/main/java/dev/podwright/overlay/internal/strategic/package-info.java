/**
 * The server's strategic merge patch.
 *
 * <p>Upstream: {@code StrategicMergeMapPatch} in {@code k8s.io/apimachinery/pkg/util/strategicpatch}, and what the server makes of
 * an object before, {@code ToUnstructured} in {@code k8s.io/apimachinery/pkg/runtime}.
 */
@NullMarked
package dev.podwright.overlay.internal.strategic;

import org.jspecify.annotations.NullMarked;
