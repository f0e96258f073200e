package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** Names and operating systems: DNS, SELinux, Windows. */
class SettingWordsTest {

    @Test
    void dns() {
        assertYaml(
                pod().dnsConfig(d -> d.nameservers("10.0.0.10", "10.0.0.11")
                        .searches("example.com")
                        .option("edns0")
                        .option("ndots", "2")
                        .customize(b -> b.addSearches("example.org"))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  dnsConfig:
                    nameservers:
                    - 10.0.0.10
                    - 10.0.0.11
                    searches:
                    - example.com
                    - example.org
                    options:
                    - name: edns0
                    - name: ndots
                      value: "2"
                """);
    }

    @Test
    void se_linux() {
        assertYaml(
                pod().seLinuxOptions(
                                s -> s.user("u").role("r").type("container_t").level("s0:c1,c2"))
                        .seLinuxChangePolicy(MOUNT_OPTION)
                        .inContainer("app", c -> c.seLinuxOptions(s -> s.customize(b -> b.level("s0:c3,c4")))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      seLinuxOptions:
                        level: s0:c3,c4
                  securityContext:
                    seLinuxOptions:
                      user: u
                      role: r
                      type: container_t
                      level: s0:c1,c2
                    seLinuxChangePolicy: MountOption
                """);
        assertYaml(pod().seLinuxChangePolicy(RECURSIVE), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  securityContext:
                    seLinuxChangePolicy: Recursive
                """);
    }

    @Test
    void windows() {
        assertYaml(
                pod().os("windows")
                        .windowsOptions(w -> w.gmsaCredentialSpecName("web").gmsaCredentialSpec("{}"))
                        .inContainer(
                                "app",
                                c -> c.windowsOptions(w -> w.runAsUserName("ContainerUser")
                                        .hostProcess()
                                        .customize(b -> b.gmsaCredentialSpecName("other")))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    securityContext:
                      windowsOptions:
                        gmsaCredentialSpecName: other
                        runAsUserName: ContainerUser
                        hostProcess: true
                  securityContext:
                    windowsOptions:
                      gmsaCredentialSpecName: web
                      gmsaCredentialSpec: "{}"
                  os:
                    name: windows
                """);
    }
}
