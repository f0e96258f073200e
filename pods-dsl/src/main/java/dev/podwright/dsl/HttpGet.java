package dev.podwright.dsl;

import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.container.HTTPHeader;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.model.value.IntOrString;

/** An HTTP request to the container; any answer from 200 to 399 is a success. For probes and hooks. */
public final class HttpGet extends ProbeDraft implements Hook {
    private final HTTPGetAction action;

    private HttpGet(HTTPGetAction action) {
        super(Probe.builder().httpGet(action).build());
        this.action = action;
    }

    HttpGet(String path, IntOrString port) {
        this(HTTPGetAction.builder()
                .path(Args.given(path, "the path of httpGet"))
                .port(port)
                .build());
    }

    /** Asks over TLS; the certificate is not verified. */
    public HttpGet https() {
        return new HttpGet(action.toBuilder().scheme("HTTPS").build());
    }

    /** Sends a header; one name may come several times. */
    public HttpGet header(String name, String value) {
        HTTPHeader header = HTTPHeader.builder().name(name).value(value).build();
        return new HttpGet(action.toBuilder().addHttpHeader(header).build());
    }

    /** Asks this host instead of the pod's IP. A {@code Host} header is most often what is wanted. */
    public HttpGet host(String host) {
        return new HttpGet(action.toBuilder().host(host).build());
    }

    @Override
    public LifecycleHandler toHandler() {
        return LifecycleHandler.builder().httpGet(action).build();
    }
}
