package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ServiceDraft;

/** Two ports of every node. */
final class AdminConsole {
    private AdminConsole() {}

    static ServiceDraft draft() {
        return service("console")
                .label("component", "console")
                .label("app", "shards")
                .type(NODE_PORT)
                .selector("component", "console")
                .selector("app", "shards")
                .port("web", 15000, p -> p.targetPort(15000).nodePort(30000))
                .port("grpc", 15001, p -> p.targetPort(15001).nodePort(30001));
    }
}
