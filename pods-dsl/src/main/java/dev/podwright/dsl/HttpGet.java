package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.HttpProtocol;
import dev.podwright.dsl.value.Scheme;
import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.container.HTTPHeader;
import dev.podwright.model.container.Probe;

/** An HTTP request to the container; any answer from 200 to 399 is a success. For probes and hooks. */
@CheckReturnValue
public final class HttpGet extends ProbeDraft implements Hook {
    final ObjectDraft<HTTPGetAction> action;

    HttpGet(ObjectDraft<HTTPGetAction> action) {
        super(ObjectDraft.of(Probe.class, "the probe").with("httpGet", action));
        this.action = action;
    }

    /**
     * Sets {@code host}: host to connect to, as seen from the node. Absent: the pod's IP address, which is nearly
     * always right; for a virtual host set the {@code Host} header in {@code httpHeaders} instead.
     *
     * @param value the value of the field
     */
    public HttpGet host(String value) {
        return new HttpGet(action.set("host", action.check("host").required(value, 1, "value")));
    }

    /**
     * Sets {@code scheme}: scheme of the request: {@code HTTP} or {@code HTTPS}. Absent: {@code HTTP}. The server's
     * certificate is not verified.
     *
     * @param value {@code HTTP} or {@code HTTPS}
     */
    public HttpGet scheme(Scheme value) {
        return scheme(action.check("scheme").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public HttpGet scheme(String value) {
        return new HttpGet(action.set("scheme", action.check("scheme").required(value, 1, "value")));
    }

    /**
     * Adds to {@code httpHeaders}: headers to add to the request; a name may occur more than once. Absent: no
     * additional headers.
     *
     * @param name the header
     * @param value its value
     */
    public HttpGet httpHeader(String name, String value) {
        Arguments arguments = action.check("httpHeader");
        return new HttpGet(action.add(
                "httpHeaders",
                ObjectDraft.of(
                        HTTPHeader.class,
                        HTTPHeader.builder()
                                .name(arguments.required(name, 1, "name"))
                                .value(arguments.required(value, 2, "value"))
                                .build(),
                        "httpHeader")));
    }

    /**
     * Sets {@code protocol}: protocol of the connection: {@code HTTP1} or {@code HTTP2}. HTTP/2 is spoken without TLS, so
     * that it needs the scheme {@code HTTP}, and no {@code host} can be given. Absent: {@code HTTP1}. Since Kubernetes
     * 1.37, and with the feature gate {@code H2CContainerProbe}, which is off by default.
     *
     * @param value {@code HTTP1} or {@code HTTP2}
     */
    public HttpGet protocol(HttpProtocol value) {
        return protocol(action.check("protocol").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public HttpGet protocol(String value) {
        return new HttpGet(action.set("protocol", action.check("protocol").required(value, 1, "value")));
    }
}
