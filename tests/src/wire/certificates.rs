use super::exchanges;

const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----
MIIBszCCAVmgAwIBAgIUEXAMPLEexampleEXAMPLEexampleEXAMPLEMAoGCCqG
SM49BAMCMBYxFDASBgNVBAMMC2V4YW1wbGUuY29tMB4XDTI2MDEwMTAwMDAwMFoX
-----END CERTIFICATE-----
";

exchanges! {
    list: "GET /organization/certificates?limit=2&after=cert_5Rpd&order=desc" => |client| {
        client.organization().certificates().list().limit(2).after("cert_5Rpd").order("desc").send()
    };
    create: "POST /organization/certificates" => |client| {
        client.organization().certificates().create(CERTIFICATE).name("Office gateway").send()
    };
    retrieve: "GET /organization/certificates/cert_5Rpd?include[]=content" => |client| {
        client.organization().certificates().retrieve("cert_5Rpd").include(["content"]).send()
    };
    update: "POST /organization/certificates/cert_5Rpd" => |client| {
        client.organization().certificates().update("cert_5Rpd").name("Office gateway, 2026").send()
    };
    delete: "DELETE /organization/certificates/cert_5Rpd" => |client| {
        client.organization().certificates().delete("cert_5Rpd").send()
    };
    activate: "POST /organization/certificates/activate" => |client| {
        client.organization().certificates().activate(["cert_5Rpd", "cert_8Wzk"]).send()
    };
    deactivate: "POST /organization/certificates/deactivate" => |client| {
        client.organization().certificates().deactivate(["cert_5Rpd", "cert_8Wzk"]).send()
    };
}
