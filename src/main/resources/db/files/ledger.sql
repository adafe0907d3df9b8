-- attachments lie under the digest of their content; withdrawn ones stay, as the books do
select distinct 'attachments/' || left(sha256, 2) || '/' || sha256 from ledger.attachment
