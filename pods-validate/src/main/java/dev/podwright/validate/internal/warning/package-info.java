/**
 * The warnings that the API server sends with a pod or a template that it accepts, by area. The server sends each text
 * once, and none that a header cannot carry: what would be lost there is not reported here.
 *
 * <p>Upstream: {@code k8s.io/kubernetes/pkg/api/pod/warnings.go} and {@code WarningsOnCreate} in
 * {@code pkg/registry/core/pod} and {@code pkg/registry/core/podtemplate}.
 */
@NullMarked
package dev.podwright.validate.internal.warning;

import org.jspecify.annotations.NullMarked;
