"""Positions as maps, phones and teachers write them. No position is anyone's home."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.privacy.detect import positions
from newsdesk.source import Source


def found(text):
    source = Source.of(text)
    return [text[slice(*source.raw_span(*span))] for span in positions(source)]


@pytest.mark.parametrize(
    "position",
    [
        "14.322203, 100.469669", "14.322203,100.469669", "14.3222 100.4697", "๑๔.๓๒๒๒๐๓, ๑๐๐.๔๖๙๖๖๙", "14.322203 / 100.469669",
        "14.322203; 100.469669", "100.469669, 14.322203", "14.322203°N, 100.469669°E", "14.322203 N 100.469669 E", "14.322203 | 100.469669",
        "14.322203<br>100.469669", "14.**322203**, 100.469669", "14.322203\u200b, 100.469669", "14.322203&#44; 100.469669", "14．322203, 100．469669",
        "14.322203%2C100.469669", "35.689487, 139.691706", "-33.868820, 151.209290", "14°19'19.9\"N 100°28'10.8\"E", "14º 19' 19.9\" N, 100º 28' 10.8\" E",
        "14°19′19.9″N 100°28′10.8″E", "14°19.332'N 100°28.180'E", "๑๔°๑๙'๑๙.๙\"N ๑๐๐°๒๘'๑๐.๘\"E", "N14°19'19.9\" E100°28'10.8\"", "14 องศา 19 ลิปดา 19 ฟิลิปดา เหนือ 100 องศา 28 ลิปดา 10 ฟิลิปดา ตะวันออก",
        "14°19'19.9''N 100°28'10.8''E", "geo:14.322203,100.469669", "GEO:14.3222,100.4697", "https://maps.google.com/?q=14.322203,100.469669",
        "https://www.google.com/maps/@14.322203,100.469669", "https://www.google.com/maps?ll=14.3222,100.4697", "https://maps.apple.com/?ll=14.322203,100.469669",
        "https://waze.com/ul?ll=14.322203,100.469669", "https://www.openstreetmap.org/#map=17/14.322203/100.469669", "https://osm.org/?mlat=14.322203&mlon=100.469669",
        "7P52PGRP+MV", "7P52PGRP+MV3", "47P 667890 1589012", "///ตัวอย่าง.สมมุติ.ทดสอบ",
    ],
)  # fmt: skip
def test_a_position_is_found_as_it_is_written(position):
    assert found(f"พิกัดบ้าน {position} (ที่นักเรียนให้ไว้)") == [position]


@pytest.mark.parametrize(
    "text",
    [
        "ละติจูด 14.322203 ลองจิจูด 100.469669", "lat: 14.322203, lng: 100.469669", '{"lat": 14.322203, "lng": 100.469669}', "Latitude 14.322203 Longitude 100.469669",
        "| ละติจูด | ลองจิจูด |\n|---|---|\n| 14.322203 | 100.469669 |", "lat,lon\n14.322203,100.469669", "พิกัด 14.32, 100.47", "GPS 14.322 100.470",
        "เส้นรุ้งที่ 14.322203 เส้นแวงที่ 100.469669", "https://www.google.com/maps/place/x/data=!3d14.322203!4d100.469669", "[แผนที่ไปบ้านน้องแก้ว](https://maps.app.goo.gl/AbCdEf123456)",
        "https://www.google.com/maps/embed?pb=!2d100.469669!3d14.322203", '<a href="https://maps.google.com/?q=14.322203,100.469669">แผนที่บ้านเด็ก</a>', "บ้าน PGRP+MV ตำบลตัวอย่าง",
        "Plus Code: PGRP+MV พระนครศรีอยุธยา", "เยี่ยมบ้านนักเรียน ณ พิกัด (14.322203,100.469669)", "<!-- 14.322203,100.469669 -->", "บ้านเด็กชายตัวอย่าง\n14.322203 100.469669",
        "พิกัดบ้าน 47P PR 67890 89012", "ข้อมูลผู้สมัครพิกัดบ้าน14.322203, 100.469669ครบถ้วน", "นักเรียนโรงเรียนวัดตัวอย่าง พิกัดบ้าน 14.322203, 100.469669",
        "X: 100.469669 Y: 14.322203", "home: 14.322203, 100.469669", "จุดที่เด็กหญิงตัวอย่าง ถูกทำร้าย 14.322203, 100.469669",
    ],
)  # fmt: skip
def test_a_position_is_known_by_its_words(text):
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "พิกัดโรงเรียนวัดตัวอย่าง 14.322203, 100.469669", "พิกัดโรงเรียนบ้านตัวอย่าง 14.322203, 100.469669", "ที่ตั้ง สพป. 14.322203, 100.469669",
        "พิกัดสำนักงาน ละติจูด 14.322203 ลองจิจูด 100.469669", "[แผนที่โรงเรียน](https://maps.google.com/?q=14.322203,100.469669)", "วัดตัวอย่าง geo:14.3222,100.4697",
        '<iframe title="แผนที่สำนักงาน" src="https://www.google.com/maps/embed?pb=!2d100.469669!3d14.322203"></iframe>', '<a href="https://maps.google.com/?q=14.322203,100.469669">แผนที่โรงเรียน</a>',
        '{"@type":"GovernmentOffice","geo":{"latitude":14.322203,"longitude":100.469669}}', "คะแนนเฉลี่ย 82.21 และ 79.50", "ร้อยละ 14.32 เป็น 100.00", "ราคา 14.50 100.25 บาท", "10.10.1.25", "รุ่น 3.11.7, 4.12.0",
        "203.159.251.183", "ค่าเฉลี่ย 3.4567 ส่วนเบี่ยงเบน 0.1234", "เวลา 08.30-16.30 น.", "ตั้งแต่เวลา 09.00 12.00 น.", "พื้นที่ 14.25 ไร่ 100.50 ตารางวา", "มุม 14°19'", "อุณหภูมิ 36.5°C 37.2°C", "ค่าความเชื่อมั่น 0.8567",
        "https://maps.app.goo.gl/AbCdEf123456", "โรงเรียนวัดตัวอย่าง https://maps.app.goo.gl/AbCdEf123456", "width: 33.3333%; height: 66.6667%", 'viewBox="0 0 24.0000 24.0000"',
        "งบ 14,322.20 บาท 100,469.66 บาท", "สูตร 2C3H4F5G", "เอกสาร 12345678+90", "พ.ศ. 2569.1 2570.2", "7 ต่อ 8", "เลขที่ 14.3.2/100.4", "file:///home.example.page", "ศูนย์กลางแผ่นดินไหว ละติจูด 20.123 ลองจิจูด 99.456",
        "อุทยานแห่งชาติตัวอย่าง พิกัด 14.3222, 100.4697", "Wat Tuayang School 14.322203, 100.469669", "M14.3222 20.4697L30.1234 40.5678", "translate(14.3222, 15.4697)", "รหัสวิชา CRP7+22", "ค่ายลูกเสือตัวอย่าง (14.322203, 100.469669)",
        "ความเร็ว 14.322 กม. ระยะ 100.469 กม.", "เกรดเฉลี่ย 3.75 4.00", "จุดรวมพล 14.322203, 100.469669",
    ],
)  # fmt: skip
def test_what_is_no_private_position_passes(text):
    assert found(text) == []


@given(
    lat=st.integers(57_000, 203_000), lon=st.integers(975_000, 1_055_000), more=st.integers(0, 999),
    between=st.sampled_from([", ", ",", " ", "; ", " | ", "<br>", "&nbsp;", ",\u200b", " / "]), thai=st.booleans(), turned=st.booleans(),
    label=st.sampled_from(["พิกัดบ้าน ", "GPS: ", "", "ตำแหน่งบ้านนักเรียน=", "บ้านของเด็กอยู่ที่ "]),
)  # fmt: skip
def test_every_pair_in_thailand_is_found(lat, lon, more, between, thai, turned, label):
    one, two = f"{lat / 10_000:.4f}{more:03d}", f"{lon / 10_000:.4f}{more:03d}"
    pair = between.join((two, one) if turned else (one, two))
    pair = pair.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")) if thai else pair
    assert found(f"{label}{pair} ค่ะ") == [pair]
