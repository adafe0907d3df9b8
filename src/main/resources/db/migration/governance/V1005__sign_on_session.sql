-- The identity the company's sign-on gave with this session, sealed with the key file of the data folder: shown to the
-- sign-on once more when its owner signs out.
alter table governance.session add column id_token bytea;
